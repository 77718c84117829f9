package dev.etalon.optimize.accept;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.etalon.core.stats.PairedShareInterval;
import dev.etalon.optimize.program.Rollout;
import java.util.List;
import org.junit.jupiter.api.Test;

class PairedScoresTest {
    @Test
    void testsAGainOverWholePairs() {
        PairedScores pairs = pairs(0, 1, 0, 1, 0, 1, 0, 1, 0, 1);
        assertThat(pairs.gain()).isEqualTo(1);
        assertThat(pairs.chanceOfGain()).isEqualTo(1 / 32.0);
        assertThat(pairs.twoSided()).isEqualTo(1 / 16.0);
    }

    @Test
    void saysOneHalfWhereNothingDiffers() {
        assertThat(pairs(1, 1, 0, 0).chanceOfGain()).isEqualTo(0.5);
        assertThat(new PairedScores(Weighing.EQUAL).chanceOfGain()).isEqualTo(0.5);
        assertThat(new PairedScores(Weighing.EQUAL).twoSided()).isEqualTo(1);
    }

    @Test
    void saysMoreThanOneHalfWhereThereIsALoss() {
        assertThat(pairs(1, 0, 1, 0, 1, 0).chanceOfGain()).isEqualTo(1 - 1 / 8.0);
    }

    @Test
    void isNotBehindByASingleExample() {
        assertThat(pairs(1, 0, 0, 0).isSure(0.5)).isTrue();
        assertThat(pairs(1, 0, 1, 0, 0, 1).isSure(0.5)).isTrue();
        assertThat(pairs(1, 0, 1, 0).isSure(0.5)).isFalse();
        assertThat(pairs(1, 0, 1, 0).isSure(0.8)).isTrue();
        assertThat(pairs(1, 0, 0, 0).isSure(0.4)).isFalse();
        assertThat(pairs(0, 1, 0, 1, 0, 1).isSure(0.2)).isTrue();
        assertThat(pairs(0, 1).isSure(0.2)).isFalse();
    }

    @Test
    void takesTheIntervalOfSharesForPassedAndFailed() {
        assertThat(pairs(0, 1, 0, 1, 1, 0, 1, 1).interval(0.95)).contains(PairedShareInterval.tango(1, 2, 4, 0.95));
    }

    @Test
    void hasNoIntervalWithoutSpread() {
        assertThat(pairs(0.2, 0.5, 0.2, 0.5).interval(0.95)).isEmpty();
        assertThat(pairs(0, 1).interval(0.95)).isEmpty();
        assertThat(pairs(0.2, 0.5, 0.2, 0.4).interval(0.95))
                .hasValueSatisfying(interval -> assertThat(interval.method()).isEqualTo("t"));
    }

    @Test
    void weighsExamples() {
        PairedScores pairs = new PairedScores(Weighing.by(example -> example == 0 ? 3 : 1));
        pairs.put(0, 0.0, 1.0);
        pairs.put(1, 1.0, 0.0);
        assertThat(pairs.gain()).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void leavesOutWhatOneSideHasNoScoreOf() {
        PairedScores pairs = new PairedScores(Weighing.EQUAL);
        pairs.put(0, List.of(Rollout.missing("down")), List.of(Rollout.of("", 1, "")));
        pairs.put(1, List.of(Rollout.of("", 0, ""), Rollout.missing("down")), List.of(Rollout.of("", 0.5, "")));
        assertThat(pairs.size()).isEqualTo(1);
        assertThat(pairs.gain()).isEqualTo(0.5);
    }

    private static PairedScores pairs(double... beforeAndAfter) {
        PairedScores pairs = new PairedScores(Weighing.EQUAL);
        for (int i = 0; i < beforeAndAfter.length; i += 2) {
            pairs.put(i, beforeAndAfter[i], beforeAndAfter[i + 1]);
        }
        return pairs;
    }
}
