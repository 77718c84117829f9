package dev.etalon.core.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PowerTest {

    @Test
    void casesForMeansEqualStatsmodels() throws IOException {
        for (JsonNode row : Reference.section("power").path("means")) {
            double difference = row.path("difference").asDouble();
            double deviation = row.path("deviation").asDouble();
            assertClose(Power.USUAL.casesForPairedMeans(difference, deviation), row.path("paired"));
            assertClose(Power.USUAL.casesForMeans(difference, deviation), row.path("unpaired"));
        }
    }

    @Test
    void casesForSharesEqualStatsmodels() throws IOException {
        for (JsonNode row : Reference.section("power").path("shares")) {
            double cases = Power.USUAL.casesForShares(
                    row.path("share").asDouble(), row.path("difference").asDouble());
            assertClose(cases, row.path("n"));
        }
    }

    /** statsmodels also counts the chance to find the difference with the wrong sign, which is about 1e-6. */
    private static void assertClose(double cases, JsonNode expected) {
        assertThat(cases).isCloseTo(expected.asDouble(), within(1e-4 * expected.asDouble()));
    }

    @Property
    void detectableAndCasesUndoEachOther(
            @ForAll @IntRange(min = 30, max = 100_000) int n,
            @ForAll @DoubleRange(min = 0.05, max = 0.9) double spread) {
        double paired = Power.USUAL.detectablePairedShares(n, spread);
        if (paired < spread) {
            assertThat(Power.USUAL.casesForPairedShares(paired, spread)).isCloseTo(n, within(1e-6 * n));
        }
        double mean = Power.USUAL.detectablePairedMeans(n, spread);
        assertThat(Power.USUAL.casesForPairedMeans(mean, spread)).isCloseTo(n, within(1e-6 * n));
        assertThat(Power.USUAL.detectableMeans(n, spread)).isCloseTo(mean * Math.sqrt(2), within(1e-9));
        double share = Power.USUAL.detectableShares(n, spread);
        if (share < 1 - spread) {
            assertThat(Power.USUAL.casesForShares(spread, share)).isCloseTo(n, within(1e-6 * n));
        }
    }

    @Property
    void moreCasesSeeSmallerDifferencesAndMoreTestsLargerOnes(@ForAll @IntRange(min = 30, max = 10_000) int n) {
        double one = Power.USUAL.detectablePairedShares(n, 0.3);
        assertThat(Power.USUAL.detectablePairedShares(2.0 * n, 0.3)).isLessThan(one);
        assertThat(Power.USUAL.overTests(10).detectablePairedShares(n, 0.3)).isGreaterThanOrEqualTo(one);
    }

    @Test
    void aDifferenceOfTwoPointsNeedsThousandsOfCases() {
        // 10% of the cases differ between the sides: (1.96 sqrt(.1) + .8416 sqrt(.1 - .0004))^2 / .0004.
        double expected = Math.pow(1.959964 * Math.sqrt(0.1) + 0.8416212 * Math.sqrt(0.0996), 2) / 0.0004;
        assertThat(Power.USUAL.casesForPairedShares(0.02, 0.1)).isCloseTo(expected, within(0.01));
    }

    @Test
    void refusesAPowerOfOne() {
        assertThatThrownBy(() -> new Power(0.05, 1)).hasMessageContaining("between 0 and 1");
    }
}
