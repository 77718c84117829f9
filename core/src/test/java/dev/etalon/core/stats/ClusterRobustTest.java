package dev.etalon.core.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.etalon.core.stats.ClusterRobust.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ClusterRobustTest {

    static Stream<JsonNode> robust() throws IOException {
        return Reference.rows("robust");
    }

    static Stream<JsonNode> splits() throws IOException {
        return Reference.rows("varianceSplits");
    }

    @ParameterizedTest
    @MethodSource("robust")
    void standardErrorsEqualStatsmodelsAndTheMatrices(JsonNode row) {
        double[] sums = Reference.numbers(row.path("sums"));
        double[] counts = Reference.numbers(row.path("counts"));
        for (Kind kind : Kind.values()) {
            assertThat(ClusterRobust.of(sums, counts, kind).standardError())
                    .as(kind.name())
                    .isCloseTo(row.path(kind.name()).asDouble(), within(1e-10));
        }
        assertThat(ClusterRobust.of(sums, counts, Kind.CR2).degreesOfFreedom())
                .isCloseTo(row.path("df").asDouble(), within(1e-8));
        assertThat(ClusterRobust.of(sums, counts, Kind.CR1).standardError())
                .isCloseTo(ClusteredMean.of(sums, counts).standardError(), within(1e-12));
    }

    @Test
    void clustersOfOneSizeGiveThePlainDegreesOfFreedom() {
        ClusterRobust found = ClusterRobust.of(new double[] {3, 1, 2, 5}, new double[] {4, 4, 4, 4}, Kind.CR2);
        assertThat(found.degreesOfFreedom()).isCloseTo(3, within(1e-12));
        assertThat(found.t(0.95).method()).isEqualTo("t, clustered, CR2");
    }

    @Test
    void oneClusterHasNoInterval() {
        ClusterRobust found = ClusterRobust.of(new double[] {3}, new double[] {4}, Kind.CR2);
        assertThatThrownBy(() -> found.t(0.95)).hasMessageContaining("needs two");
    }

    @Property
    void theDeltaMethodGivesTheErrorOfARatio(
            @ForAll @Size(min = 2, max = 30) List<@DoubleRange(min = 0, max = 9) Double> errors) {
        List<double[]> rows = new ArrayList<>();
        double[] sums = new double[errors.size()];
        double[] words = new double[errors.size()];
        for (int i = 0; i < sums.length; i++) {
            sums[i] = errors.get(i);
            words[i] = 5 + i % 4;
            rows.add(new double[] {sums[i], words[i]});
        }
        double error = DeltaMethod.standardError(Rows.of(rows), sum -> sum[0] / sum[1]);
        assertThat(error).isCloseTo(ClusteredMean.of(sums, words).standardError(), within(1e-6));
    }

    @ParameterizedTest
    @MethodSource("splits")
    void varianceSplitsEqualStatsmodels(JsonNode row) {
        VarianceSplit.Moments moments = new VarianceSplit.Moments();
        long sample = 0;
        for (JsonNode values : row.path("samples")) {
            for (double value : Reference.numbers(values)) {
                moments.add(sample, value);
            }
            sample++;
        }
        VarianceSplit split = moments.split().orElseThrow();
        assertThat(split.within()).isCloseTo(row.path("within").asDouble(), within(1e-10));
        assertThat(split.between()).isCloseTo(row.path("between").asDouble(), within(1e-10));
        assertThat(split.meanRepeats()).isCloseTo(row.path("repeats").asDouble(), within(1e-10));
        assertThat(split.icc()).isCloseTo(row.path("icc").asDouble(), within(1e-10));
        Interval interval = split.iccInterval(0.95).orElseThrow();
        assertThat(interval.low()).isCloseTo(row.path("low").asDouble(), within(1e-9));
        assertThat(interval.high()).isCloseTo(row.path("high").asDouble(), within(1e-9));
    }

    /** Shrout and Fleiss 1979, tables 2 and 4: ICC(1,1) = .17. */
    @Test
    void theIntraclassCorrelationEqualsAPublishedExample() {
        VarianceSplit.Moments moments = new VarianceSplit.Moments();
        double[][] ratings = {{9, 2, 5, 8}, {6, 1, 3, 2}, {8, 4, 6, 8}, {7, 1, 2, 6}, {10, 5, 6, 9}, {6, 2, 4, 7}};
        for (int target = 0; target < ratings.length; target++) {
            for (double rating : ratings[target]) {
                moments.add(target, rating);
            }
        }
        assertThat(moments.split().orElseThrow().icc()).isCloseTo(0.17, within(0.005));
    }

    @Test
    void oneRepeatEachCannotBeSplit() {
        VarianceSplit.Moments moments = new VarianceSplit.Moments();
        moments.add(0, 1);
        moments.add(1, 0);
        assertThat(moments.split()).isEmpty();
        assertThat(moments.varianceOfMeans()).isEqualTo(0.5);
    }

    @Test
    void saysWhereTheNextCallsAreBestSpent() {
        VarianceSplit split = new VarianceSplit(0.5, 0.04, 0.16, 100, 400, 4);
        assertThat(split.icc()).isCloseTo(0.2, within(1e-12));
        assertThat(split.partOfRepeats(4)).isCloseTo(0.5, within(1e-12));
        assertThat(split.standardError(100, 4)).isCloseTo(Math.sqrt(0.08 / 100), within(1e-12));
        assertThat(split.bestRepeats(0)).isEqualTo(1);
        assertThat(split.bestRepeats(9)).isCloseTo(6, within(1e-12));
    }
}
