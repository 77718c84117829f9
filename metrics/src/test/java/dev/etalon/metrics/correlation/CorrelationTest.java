package dev.etalon.metrics.correlation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.etalon.metrics.Vectors;
import java.util.Arrays;
import java.util.Random;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CorrelationTest {
    static Stream<JsonNode> reference() {
        return StreamSupport.stream(Vectors.read("numbers").spliterator(), false);
    }

    static Stream<ToDoubleBiFunction<double[], double[]>> correlations() {
        return Stream.of(Pearson::of, Spearman::of, KendallTauB::of);
    }

    @ParameterizedTest
    @MethodSource("reference")
    void equalScipy(JsonNode row) {
        double[] x = Vectors.numbers(row.get("answer"));
        double[] y = Vectors.numbers(row.get("reference"));
        near(Pearson.of(x, y), row.get("pearson"));
        near(Spearman.of(x, y), row.get("spearman"));
        near(KendallTauB.of(x, y), row.get("kendall"));
    }

    private static void near(double value, JsonNode expected) {
        if (expected.isNull()) {
            assertThat(value).isNaN();
        } else {
            assertThat(value).isCloseTo(expected.asDouble(), within(1e-9 * Math.abs(expected.asDouble())));
        }
    }

    @Test
    void kendallEqualsCountingAllPairs() {
        Random random = new Random(1);
        for (int round = 0; round < 200; round++) {
            int n = 2 + random.nextInt(30);
            double[] x = random.doubles(n).map(v -> Math.floor(v * 6)).toArray();
            double[] y = random.doubles(n).map(v -> Math.floor(v * 6)).toArray();
            double counted = counted(x, y);
            double tau = KendallTauB.of(x, y);
            if (Double.isNaN(counted)) {
                assertThat(tau).isNaN();
            } else {
                assertThat(tau).isCloseTo(counted, within(1e-12));
            }
        }
    }

    private static double counted(double[] x, double[] y) {
        double balance = 0;
        double freeX = 0;
        double freeY = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < i; j++) {
                double dx = Math.signum(x[i] - x[j]);
                double dy = Math.signum(y[i] - y[j]);
                balance += dx * dy;
                freeX += dx * dx;
                freeY += dy * dy;
            }
        }
        return freeX * freeY == 0 ? Double.NaN : balance / Math.sqrt(freeX * freeY);
    }

    @Test
    void weightsAreRepeats() {
        double[] x = {1, 2, 3, 3, 5};
        double[] y = {2, 1, 4, 3, 3};
        double[] weights = {2, 1, 0, 3, 1};
        double[] repeatedX = {1, 1, 2, 3, 3, 3, 5};
        double[] repeatedY = {2, 2, 1, 3, 3, 3, 3};
        PairOrder order = new PairOrder(x, y);
        assertThat(KendallTauB.of(order, weights)).isCloseTo(KendallTauB.of(repeatedX, repeatedY), within(1e-14));
        assertThat(Spearman.of(order, weights)).isCloseTo(Spearman.of(repeatedX, repeatedY), within(1e-14));
        assertThat(Moments.of(x, y, weights).correlation()).isCloseTo(Pearson.of(repeatedX, repeatedY), within(1e-14));
    }

    @ParameterizedTest
    @MethodSource("correlations")
    void areSymmetricBoundedAndTurnWithTheirSides(ToDoubleBiFunction<double[], double[]> correlation) {
        Random random = new Random(2);
        for (int round = 0; round < 100; round++) {
            double[] x = random.doubles(20).map(v -> Math.floor(v * 10)).toArray();
            double[] y = random.doubles(20).map(v -> Math.floor(v * 10)).toArray();
            double value = correlation.applyAsDouble(x, y);
            assertThat(value).isBetween(-1.0, 1.0);
            assertThat(correlation.applyAsDouble(y, x)).isCloseTo(value, within(1e-12));
            double[] turned = Arrays.stream(y).map(v -> -v).toArray();
            assertThat(correlation.applyAsDouble(x, turned)).isCloseTo(-value, within(1e-12));
            double[] moved = Arrays.stream(y).map(v -> 3 * v + 7).toArray();
            assertThat(correlation.applyAsDouble(x, moved)).isCloseTo(value, within(1e-12));
        }
        double[] rising = {1, 2, 5, 9};
        assertThat(correlation.applyAsDouble(rising, rising)).isCloseTo(1, within(1e-15));
    }

    @Test
    void pearsonHoldsFarFromZero() {
        double[] x = {1e9 + 1, 1e9 + 2, 1e9 + 3, 1e9 + 5};
        double[] y = {-1e9 + 2, -1e9 + 1, -1e9 + 4, -1e9 + 3};
        assertThat(Pearson.of(x, y))
                .isCloseTo(Pearson.of(new double[] {1, 2, 3, 5}, new double[] {2, 1, 4, 3}), within(1e-14));
    }

    @Test
    void refuseWhatIsNotPaired() {
        assertThatThrownBy(() -> Spearman.of(new double[2], new double[3])).hasMessageContaining("2 and 3");
        assertThatThrownBy(() -> Pearson.of(new double[] {Double.NaN}, new double[1]))
                .hasMessageContaining("NaN");
        assertThat(KendallTauB.of(new double[0], new double[0])).isNaN();
        assertThat(Pearson.of(new double[] {1}, new double[] {1})).isNaN();
    }
}
