package dev.etalon.core.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ClusteredMeanTest {

    static Stream<JsonNode> means() throws IOException {
        return Reference.rows("means");
    }

    static Stream<JsonNode> clustered() throws IOException {
        return Reference.rows("clustered");
    }

    @ParameterizedTest
    @MethodSource("means")
    void equalsScipyOnIndependentValues(JsonNode row) {
        Interval interval =
                ClusteredMean.of(Reference.numbers(row.path("values"))).t(0.95);
        assertThat(interval.low()).isCloseTo(row.path("low").asDouble(), within(1e-9));
        assertThat(interval.high()).isCloseTo(row.path("high").asDouble(), within(1e-9));
        assertThat(interval.method()).isEqualTo("t");
    }

    @ParameterizedTest
    @MethodSource("clustered")
    void equalsStatsmodelsOnClusters(JsonNode row) {
        ClusteredMean mean =
                ClusteredMean.of(Reference.numbers(row.path("sums")), Reference.numbers(row.path("counts")));
        assertThat(mean.value()).isCloseTo(row.path("value").asDouble(), within(1e-12));
        assertThat(mean.standardError()).isCloseTo(row.path("standardError").asDouble(), within(1e-12));
        assertThat(mean.t(0.95).low()).isCloseTo(row.path("low").asDouble(), within(1e-9));
        assertThat(mean.t(0.95).high()).isCloseTo(row.path("high").asDouble(), within(1e-9));
        assertThat(mean.t(0.95).method()).isEqualTo("t, clustered");
    }

    @Test
    void followsTheFormulaOnAToyTable() {
        // Clusters {1, 1}, {0}, {0, 1}: m = 3/5, residuals 4/5, -3/5, -1/5, variance 3/2 * 26/25 / 25.
        ClusteredMean mean = ClusteredMean.of(new double[] {2, 0, 1}, new double[] {2, 1, 2});
        assertThat(mean.value()).isCloseTo(0.6, within(1e-15));
        assertThat(mean.standardError()).isCloseTo(Math.sqrt(1.5 * 26 / 25 / 25), within(1e-15));
    }

    @Test
    void leavesClustersWithoutValuesOut() {
        ClusteredMean mean = ClusteredMean.of(new double[] {1, 0, 0}, new double[] {1, 0, 1});
        assertThat(mean).isEqualTo(ClusteredMean.of(1, 0));
        assertThat(mean.clusters()).isEqualTo(2);
    }

    @Test
    void widensAShareWhoseClustersAgreeWithin() {
        // Ten clusters of ten equal answers say as much as ten answers.
        double[] sums = {10, 10, 10, 10, 10, 10, 10, 0, 0, 0};
        double[] counts = {10, 10, 10, 10, 10, 10, 10, 10, 10, 10};
        Interval clustered = ClusteredMean.of(sums, counts).wilson(0.95);
        assertThat(clustered.width())
                .isGreaterThan(ShareIntervals.wilson(7, 10, 0.95).width());
        assertThat(clustered.method()).isEqualTo("Wilson, clustered");
    }

    @Test
    void takesAClusterForOneAnswerWhereNothingVaries() {
        Interval interval =
                ClusteredMean.of(new double[] {5, 5, 5}, new double[] {5, 5, 5}).kornGraubard(0.95);
        assertThat(interval.low())
                .isLessThan(ShareIntervals.clopperPearson(3, 3, 0.95).low());
        assertThat(interval.high()).isEqualTo(1);
    }

    @Test
    void needsTwoClustersForAnIntervalAndOneForAValue() {
        assertThat(ClusteredMean.of(0.5).standardError()).isNaN();
        assertThatThrownBy(() -> ClusteredMean.of(0.5).t(0.95)).hasMessageContaining("two");
        assertThatThrownBy(ClusteredMean::of).hasMessageContaining("a mean needs a value");
    }
}
