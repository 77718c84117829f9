package dev.etalon.core.slice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.etalon.core.slice.Shrinkage.Shrunk;
import dev.etalon.core.stats.Simulation;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ShrinkageTest {

    @Test
    void equalErrorsGiveTheFormulasOfMorris() {
        double[] values = {0.4, 0.5, 0.6, 0.7, 0.9};
        double[] errors = {0.1, 0.1, 0.1, 0.1, 0.1};
        Shrunk last = Shrinkage.of(values, errors, 0.95).orElseThrow().get(4);
        // Sum of squares around .62 is .148, so s^2 / (s^2 + t^2) = 4 * .01 / .148, and B is half of it.
        double pull = 0.5 * 0.04 / 0.148;
        double variance = 0.01 * (1 - pull * 0.8) + pull * pull * 0.28 * 0.28;
        assertThat(last.pull()).isCloseTo(pull, within(1e-9));
        assertThat(last.value()).isCloseTo(0.9 - pull * 0.28, within(1e-9));
        assertThat(last.interval().width()).isCloseTo(2 * 1.959963984540054 * Math.sqrt(variance), within(1e-9));
    }

    @Property
    void everyValueLiesBetweenItsOwnAndTheCommonOnes(
            @ForAll @Size(min = 4, max = 20) List<@DoubleRange(min = 0, max = 1) Double> drawn) {
        double[] values = drawn.stream().mapToDouble(Double::doubleValue).toArray();
        double[] errors = new double[values.length];
        Arrays.setAll(errors, i -> 0.01 + 0.02 * (i % 5));
        double least = Arrays.stream(values).min().orElseThrow();
        double most = Arrays.stream(values).max().orElseThrow();
        assertThat(Shrinkage.of(values, errors, 0.95).orElseThrow())
                .allSatisfy(part -> assertThat(part.value()).isBetween(least - 1e-9, most + 1e-9))
                .allSatisfy(part -> assertThat(part.pull()).isBetween(0.0, 1.0));
    }

    @Test
    void threePartsLearnNothingFromEachOther() {
        assertThat(Shrinkage.of(new double[3], new double[] {1, 1, 1}, 0.95)).isEmpty();
        assertThatThrownBy(() -> Shrinkage.of(new double[4], new double[4], 0.95))
                .hasMessageContaining("standard error above 0");
    }

    /** On the average over parts; sharper than what each part says alone. */
    @Test
    @Tag("slow")
    void coversOnTheAverageOverParts() {
        for (int parts : new int[] {5, 12, 40}) {
            for (double spread : new double[] {0, 0.05, 0.2}) {
                double covered = Simulation.share(
                        "empirical Bayes, " + parts + " parts, spread " + spread + ", errors .05 to .15",
                        20_000,
                        random -> covers(parts, spread, random));
                assertThat(covered).isGreaterThan(0.92);
            }
        }
    }

    private static boolean covers(int parts, double spread, RandomGenerator random) {
        double[] truths = DoubleStream.generate(() -> 0.6 + spread * random.nextGaussian())
                .limit(parts)
                .toArray();
        double[] errors = DoubleStream.generate(() -> 0.05 + 0.1 * random.nextDouble())
                .limit(parts)
                .toArray();
        double[] values = new double[parts];
        Arrays.setAll(values, i -> truths[i] + errors[i] * random.nextGaussian());
        int one = random.nextInt(parts);
        return Shrinkage.of(values, errors, 0.95)
                .orElseThrow()
                .get(one)
                .interval()
                .contains(truths[one]);
    }
}
