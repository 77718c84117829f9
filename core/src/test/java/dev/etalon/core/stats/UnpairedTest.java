package dev.etalon.core.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class UnpairedTest {

    static Stream<JsonNode> independent() throws IOException {
        return StreamSupport.stream(
                Reference.section("newcombe").path("independent").spliterator(), false);
    }

    static Stream<JsonNode> paired() throws IOException {
        return StreamSupport.stream(Reference.section("newcombe").path("paired").spliterator(), false);
    }

    static Stream<JsonNode> welch() throws IOException {
        return Reference.rows("welch");
    }

    @ParameterizedTest
    @MethodSource("independent")
    void newcombeEqualsStatsmodels(JsonNode row) {
        equals(
                Newcombe.independent(
                        row.path("passedBefore").asDouble(),
                        row.path("before").asDouble(),
                        row.path("passedAfter").asDouble(),
                        row.path("after").asDouble(),
                        0.95),
                row);
    }

    @ParameterizedTest
    @MethodSource("paired")
    void pairedNewcombeEqualsTheFormulasOfThePaper(JsonNode row) {
        equals(
                Newcombe.paired(
                        row.path("both").asLong(),
                        row.path("onlyBefore").asLong(),
                        row.path("onlyAfter").asLong(),
                        row.path("neither").asLong(),
                        0.95),
                row);
    }

    /** Newcombe 1998, on paired data, table II, first row, method 10: 0.0569 to 0.3404 for the first share less the second. */
    @Test
    void pairedNewcombeEqualsAPublishedExample() {
        Interval interval = Newcombe.paired(36, 12, 2, 0, 0.95);
        assertThat(interval.low()).isCloseTo(-0.3404, within(5e-5));
        assertThat(interval.high()).isCloseTo(-0.0569, within(5e-5));
    }

    @Property
    void sidesCanBeSwapped(
            @ForAll @IntRange(max = 40) int both,
            @ForAll @IntRange(max = 40) int before,
            @ForAll @IntRange(max = 40) int after,
            @ForAll @IntRange(min = 1, max = 40) int neither) {
        Interval there = Newcombe.paired(both, before, after, neither, 0.95);
        Interval back = Newcombe.paired(both, after, before, neither, 0.95);
        assertThat(there.low()).isCloseTo(-back.high(), within(1e-12));
        assertThat(there.high()).isCloseTo(-back.low(), within(1e-12));
        assertThat(there.low()).isGreaterThanOrEqualTo(-1);
        assertThat(there.high()).isLessThanOrEqualTo(1);
    }

    @Property
    void moreConfidenceIsWider(@ForAll @IntRange(max = 50) int before, @ForAll @IntRange(max = 50) int after) {
        assertThat(Newcombe.independent(before, 50, after, 50, 0.99).width())
                .isGreaterThan(Newcombe.independent(before, 50, after, 50, 0.9).width());
    }

    @ParameterizedTest
    @MethodSource("welch")
    void welchEqualsScipy(JsonNode row) {
        Welch welch = Welch.of(
                        ClusteredMean.of(Reference.numbers(row.path("before"))),
                        ClusteredMean.of(Reference.numbers(row.path("after"))))
                .orElseThrow();
        assertThat(welch.degreesOfFreedom()).isCloseTo(row.path("df").asDouble(), within(1e-9));
        assertThat(welch.test().p()).isCloseTo(row.path("p").asDouble(), within(1e-10));
        equals(welch.interval(0.95), row);
    }

    @Test
    void welchNeedsTwoClustersAndSpread() {
        assertThat(Welch.of(ClusteredMean.of(1), ClusteredMean.of(1, 2))).isEmpty();
        assertThat(Welch.of(ClusteredMean.of(1, 1), ClusteredMean.of(2, 2))).isEmpty();
    }

    private static void equals(Interval interval, JsonNode row) {
        assertThat(interval.low()).isCloseTo(row.path("low").asDouble(), within(1e-10));
        assertThat(interval.high()).isCloseTo(row.path("high").asDouble(), within(1e-10));
    }
}
