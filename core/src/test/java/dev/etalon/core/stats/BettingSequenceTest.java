package dev.etalon.core.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BettingSequenceTest {
    private static final double CELL = 1 / 2_000.0;

    static Stream<JsonNode> betting() throws IOException {
        return Reference.rows("betting");
    }

    @ParameterizedTest
    @MethodSource("betting")
    void equalsTheFormulasOfThePaperRoundedOutwards(JsonNode row) {
        BettingSequence sequence = new BettingSequence(0.95, 0.5);
        for (double value : Reference.numbers(row.path("values"))) {
            sequence.add(value);
        }
        assertThat(sequence.interval().low()).isCloseTo(row.path("low").asDouble() - CELL, within(1e-9));
        assertThat(sequence.interval().high())
                .isCloseTo(Math.min(1, row.path("high").asDouble() + CELL), within(1e-9));
        assertThat(sequence.p()).isCloseTo(row.path("p").asDouble(), within(1e-9));
    }

    @Property(tries = 100)
    void onlyEverNarrows(@ForAll @Size(max = 60) List<@DoubleRange(min = 0, max = 1) Double> values) {
        BettingSequence sequence = new BettingSequence(0.9, 0.5);
        Interval last = sequence.interval();
        assertThat(last.low()).isZero();
        assertThat(last.high()).isEqualTo(1);
        for (double value : values) {
            sequence.add(value);
            Interval now = sequence.interval();
            assertThat(now.low()).isGreaterThanOrEqualTo(last.low());
            assertThat(now.high()).isLessThanOrEqualTo(last.high());
            last = now;
        }
    }

    @Test
    void refusesWhatIsOffTheScale() {
        BettingSequence sequence = new BettingSequence(0.95, 0.5);
        assertThatThrownBy(() -> sequence.add(1.5)).hasMessageContaining("from 0 to 1");
        assertThatThrownBy(() -> new BettingSequence(1, 0.5)).hasMessageContaining("between 0 and 1");
    }

    /** Looked at after every one of 1,000 values: at most 5% of all sequences ever miss the mean, and as few ever show p at most 5%. */
    @Test
    @Tag("slow")
    void holdsUnderContinuousPeeking() {
        peek(
                "discordant pairs, 20%",
                random -> {
                    double u = random.nextDouble();
                    return u < 0.1 ? 0 : u < 0.2 ? 1 : 0.5;
                });
        peek("differences of grades", random -> (1 + Simulation.betaDifference(random)) / 2);
        peek("a rare large loss", random -> random.nextDouble() < 0.02 ? 0 : 25 / 49.0);
    }

    private static void peek(String what, ToDoubleFunction<RandomGenerator> value) {
        int repetitions = 2_000;
        double missed = Simulation.share("betting sequence ever misses, " + what, repetitions, random -> {
            BettingSequence sequence = new BettingSequence(0.95, 0.5);
            for (int i = 0; i < 1_000; i++) {
                sequence.add(value.applyAsDouble(random));
                if (!sequence.interval().contains(0.5) || sequence.p() <= 0.05) {
                    return true;
                }
            }
            return false;
        });
        Simulation.assertErrsAtMost5Percent(missed, repetitions);
    }
}
