package dev.etalon.core.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BootstrapTest {
    static Stream<JsonNode> reference() throws IOException {
        return Reference.rows("bootstraps");
    }

    @ParameterizedTest
    @MethodSource("reference")
    void comesCloseToScipy(JsonNode row) {
        List<double[]> rows = new ArrayList<>();
        row.path("rows").forEach(pair -> rows.add(Reference.numbers(pair)));
        Bootstrap bootstrap = Bootstrap.of(Rows.of(rows), sums -> sums[0] / sums[1], 40_000, 1);
        double noise = 0.02 * bootstrap.percentile(0.95).orElseThrow().width();
        assertEnds(bootstrap.percentile(0.95).orElseThrow(), row.path("percentile"), noise);
        assertEnds(bootstrap.bca(0.95).orElseThrow(), row.path("BCa"), noise);
        double expected = row.path("standardError").asDouble();
        assertThat(bootstrap.standardError()).isCloseTo(expected, within(0.02 * expected));
    }

    private static void assertEnds(Interval interval, JsonNode expected, double noise) {
        assertThat(interval.low()).isCloseTo(expected.get(0).asDouble(), within(noise));
        assertThat(interval.high()).isCloseTo(expected.get(1).asDouble(), within(noise));
    }

    @Test
    void accelerationIsAMeansSkewnessOverSixRootN() {
        // For a mean: sum of cubed deviations / (6 * (sum of squared deviations)^1.5).
        Bootstrap bootstrap = Bootstrap.of(Rows.of(0, 0, 0, 4), sums -> sums[0] / 4, 100, 1);
        double squares = 3 + 9;
        double cubes = -3 + 27;
        assertThat(bootstrap.acceleration()).isCloseTo(cubes / (6 * Math.pow(squares, 1.5)), within(1e-12));
    }

    @Test
    void theSeedDecidesTheDraws() {
        Rows rows = Rows.of(1, 5, 2, 8, 3, 9, 4);
        Bootstrap one = Bootstrap.of(rows, sums -> sums[0], 500, 1);
        assertThat(one.bca(0.9))
                .isEqualTo(Bootstrap.of(rows, sums -> sums[0], 500, 1).bca(0.9));
        assertThat(one.bca(0.9))
                .isNotEqualTo(Bootstrap.of(rows, sums -> sums[0], 500, 2).bca(0.9));
        assertThat(one.bca(0.9).orElseThrow().method()).isEqualTo("bootstrap BCa, 500 draws");
    }

    @Test
    void hasNoIntervalWithOneRowOrWhereTheFunctionIsMostlyUndefined() {
        assertThat(Bootstrap.of(Rows.of(1), sums -> sums[0], 100, 1).percentile(0.95))
                .isEmpty();
        Rows rows = Rows.of(0, 0, 1);
        ToDoubleFunction<double[]> undefinedWithoutOnes = sums -> sums[0] == 0 ? Double.NaN : sums[0];
        assertThat(Bootstrap.of(rows, undefinedWithoutOnes, 500, 1).bca(0.95)).isEmpty();
    }

    @Test
    void aSideAgainstItselfDiffersByNothing() {
        Rows rows = Rows.of(1, 5, 2, 8, 3);
        Interval interval = Bootstrap.ofDifference(rows, rows, sums -> sums[0], 200, 1)
                .bca(0.95)
                .orElseThrow();
        assertThat(interval.low()).isZero();
        assertThat(interval.high()).isZero();
    }

    @Test
    void sidesOfADifferenceMayHaveRowsOfDifferentWidth() {
        Rows narrow = Rows.of(1, 2, 3);
        Rows wide = Rows.of(List.of(new double[] {2, 1}, new double[] {3, 1}, new double[] {4, 1}));
        Bootstrap difference = Bootstrap.ofDifference(narrow, wide, sums -> sums[0] + sums[1], 100, 1);
        assertThat(difference.value()).isEqualTo(6);
    }
}
