package dev.etalon.core.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShareIntervalsTest {

    static Stream<JsonNode> reference() throws IOException {
        return Reference.rows("shares");
    }

    @ParameterizedTest
    @MethodSource("reference")
    void equalsStatsmodels(JsonNode row) {
        double successes = row.path("successes").asDouble();
        double n = row.path("n").asDouble();
        double level = row.path("level").asDouble();
        // statsmodels leaves Jeffreys' ends inside (0, 1) where nothing or everything succeeded; ours close them.
        assertEnds(ShareIntervals.wilson(successes, n, level), row.path("wilson"));
        assertEnds(ShareIntervals.clopperPearson(successes, n, level), row.path("clopperPearson"));
        if (successes > 0 && successes < n) {
            assertEnds(ShareIntervals.jeffreys(successes, n, level), row.path("jeffreys"));
        }
    }

    private static void assertEnds(Interval interval, JsonNode expected) {
        assertThat(interval.low()).isCloseTo(expected.get(0).asDouble(), within(1e-9));
        assertThat(interval.high()).isCloseTo(expected.get(1).asDouble(), within(1e-9));
    }

    @Test
    void jeffreysReachesTheEndOfTheScaleWhenAllSucceeded() {
        assertThat(ShareIntervals.jeffreys(10, 10, 0.95).high()).isEqualTo(1);
        assertThat(ShareIntervals.jeffreys(0, 10, 0.95).low()).isZero();
    }

    @Test
    void refusesMoreSuccessesThanTrials() {
        assertThatThrownBy(() -> ShareIntervals.wilson(3, 2, 0.95)).hasMessageContaining("3.0 of 2.0");
        assertThatThrownBy(() -> ShareIntervals.wilson(0, 0, 0.95)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void liesInTheUnitIntervalAroundTheShare(
            @ForAll @IntRange(min = 1, max = 5000) int n, @ForAll @IntRange(max = 5000) int x) {
        int successes = x % (n + 1);
        for (Interval interval : all(successes, n, 0.95)) {
            assertThat(interval.low()).isBetween(0.0, successes / (double) n);
            assertThat(interval.high()).isBetween(successes / (double) n, 1.0);
        }
    }

    @Property
    void isSymmetricBetweenSuccessAndFailure(
            @ForAll @IntRange(min = 1, max = 2000) int n, @ForAll @IntRange(max = 2000) int x) {
        int successes = x % (n + 1);
        Interval[] one = all(successes, n, 0.9);
        Interval[] other = all(n - successes, n, 0.9);
        for (int i = 0; i < one.length; i++) {
            assertThat(one[i].low()).isCloseTo(1 - other[i].high(), within(1e-9));
        }
    }

    @Property
    void growsWithTheLevelAndWithTheSuccesses(
            @ForAll @IntRange(min = 2, max = 500) int n, @ForAll @IntRange(max = 500) int x) {
        int successes = x % n;
        Interval[] narrow = all(successes, n, 0.8);
        Interval[] wide = all(successes, n, 0.99);
        Interval[] higher = all(successes + 1, n, 0.8);
        for (int i = 0; i < narrow.length; i++) {
            assertThat(wide[i].width()).isGreaterThan(narrow[i].width());
            assertThat(higher[i].low()).isGreaterThan(narrow[i].low() - 1e-12);
            assertThat(higher[i].high()).isGreaterThanOrEqualTo(narrow[i].high());
        }
    }

    @Property
    void clopperPearsonHoldsJeffreys(@ForAll @IntRange(min = 1, max = 500) int n, @ForAll @IntRange(max = 500) int x) {
        int successes = x % (n + 1);
        Interval exact = ShareIntervals.clopperPearson(successes, n, 0.95);
        Interval jeffreys = ShareIntervals.jeffreys(successes, n, 0.95);
        assertThat(exact.low()).isLessThanOrEqualTo(jeffreys.low() + 1e-12);
        assertThat(exact.high()).isGreaterThanOrEqualTo(jeffreys.high() - 1e-12);
    }

    private static Interval[] all(double successes, double n, double level) {
        return new Interval[] {
            ShareIntervals.wilson(successes, n, level),
            ShareIntervals.jeffreys(successes, n, level),
            ShareIntervals.clopperPearson(successes, n, level)
        };
    }
}
