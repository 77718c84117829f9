package dev.etalon.core.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PairedTestsTest {

    static Stream<JsonNode> mcnemar() throws IOException {
        return Reference.rows("mcnemar");
    }

    static Stream<JsonNode> tango() throws IOException {
        return Reference.rows("tango");
    }

    static Stream<JsonNode> signFlips() throws IOException {
        return Reference.rows("signFlips");
    }

    static Stream<JsonNode> holm() throws IOException {
        return Reference.rows("holm");
    }

    @ParameterizedTest
    @MethodSource("mcnemar")
    void mcNemarEqualsStatsmodels(JsonNode row) {
        long before = row.path("onlyBefore").asLong();
        long after = row.path("onlyAfter").asLong();
        assertThat(McNemar.exact(before, after).p()).isCloseTo(row.path("exact").asDouble(), within(1e-10));
        assertThat(McNemar.midP(before, after).p()).isCloseTo(row.path("midP").asDouble(), within(1e-10));
    }

    @Test
    void mcNemarDoublesTheTailOfAFairCoin() {
        assertThat(McNemar.exact(1, 5).p()).isCloseTo(2 * (1 + 6) / 64.0, within(1e-12));
        assertThat(McNemar.exact(1, 5).test()).isEqualTo("McNemar, exact");
    }

    @ParameterizedTest
    @MethodSource("tango")
    void tangoEqualsANumericalMaximumLikelihood(JsonNode row) {
        Interval interval = PairedShareInterval.tango(
                row.path("onlyBefore").asLong(),
                row.path("onlyAfter").asLong(),
                row.path("n").asLong(),
                0.95);
        assertThat(interval.low()).isCloseTo(row.path("low").asDouble(), within(1e-6));
        assertThat(interval.high()).isCloseTo(row.path("high").asDouble(), within(1e-6));
    }

    @Property
    void tangoHoldsTheDifferenceAndTurnsRoundWithTheSides(
            @ForAll @IntRange(max = 200) int before,
            @ForAll @IntRange(max = 200) int after,
            @ForAll @IntRange(min = 1, max = 1000) int others) {
        long n = (long) before + after + others;
        Interval interval = PairedShareInterval.tango(before, after, n, 0.95);
        Interval turned = PairedShareInterval.tango(after, before, n, 0.95);
        assertThat(interval.contains((after - before) / (double) n)).isTrue();
        assertThat(interval.low()).isBetween(-1.0, 1.0).isCloseTo(-turned.high(), within(1e-9));
        assertThat(interval.width()).isPositive();
    }

    @ParameterizedTest
    @MethodSource("signFlips")
    void signFlipsEqualScipy(JsonNode row) {
        double[] differences = Reference.numbers(row.path("differences"));
        assertThat(SignFlipTest.of(differences, 999, 1).p())
                .isCloseTo(row.path("p").asDouble(), within(1e-12));
        assertThat(SignFlipTest.of(differences, 999, 1).test()).isEqualTo("paired permutation, exact");
    }

    @Test
    void randomSignFlipsComeCloseToAllOfThem() {
        double[] differences = IntStream.range(0, 17).mapToDouble(i -> i - 5).toArray();
        double[] fewer = Arrays.copyOfRange(differences, 1, 17);
        // One of the 16 that are left is 0, so all patterns of 15 are tried.
        double all = SignFlipTest.of(fewer, 999, 1).p();
        double[] padded = Arrays.copyOf(fewer, 18);
        padded[16] = 1e-9;
        padded[17] = -1e-9;
        Significance drawn = SignFlipTest.of(padded, 99_999, 1);
        assertThat(drawn.test()).isEqualTo("paired permutation, 99999 draws");
        assertThat(drawn.p()).isCloseTo(all, within(0.005));
    }

    @Test
    void noDifferenceIsNoEvidence() {
        assertThat(SignFlipTest.of(new double[50], 999, 1).p()).isEqualTo(1);
        assertThat(McNemar.exact(0, 0).p()).isEqualTo(1);
    }

    @Property(tries = 100)
    void sidesCanBeSwapped(@ForAll @Size(min = 1, max = 40) List<@DoubleRange(min = -1, max = 1) Double> differences) {
        double[] one = differences.stream().mapToDouble(Double::doubleValue).toArray();
        double[] other = Arrays.stream(one).map(d -> -d).toArray();
        assertThat(SignFlipTest.of(one, 199, 3).p())
                .isEqualTo(SignFlipTest.of(other, 199, 3).p());
        Rows nothing = Rows.of(new double[one.length]);
        assertThat(ApproximateRandomisation.of(nothing, Rows.of(one), sums -> sums[0], 199, 3)
                        .p())
                .isEqualTo(ApproximateRandomisation.of(Rows.of(one), nothing, sums -> sums[0], 199, 3)
                        .p());
    }

    @Test
    void randomisationOfASumIsTheSignFlipTest() {
        double[] differences = {1.5, -0.4, 2.1, 0.9, -1.1, 2.3, 0.2, -1.2};
        Significance swaps = ApproximateRandomisation.of(
                Rows.of(new double[differences.length]), Rows.of(differences), sums -> sums[0], 999, 1);
        assertThat(swaps.p()).isCloseTo(SignFlipTest.of(differences, 999, 1).p(), within(1e-12));
        assertThat(swaps.test()).isEqualTo("randomisation, exact");
    }

    @Test
    void randomisationRefusesUnpairedRows() {
        assertThatThrownBy(() -> ApproximateRandomisation.of(Rows.of(1, 2), Rows.of(1), sums -> sums[0], 99, 1))
                .hasMessageContaining("2 and 1");
    }

    @Test
    void anUndefinedSwapCountsAgainstSignificance() {
        Significance test = ApproximateRandomisation.of(
                Rows.of(0, 0, 0), Rows.of(1, 1, 1), sums -> sums[0] == 1 ? Double.NaN : sums[0], 99, 1);
        // Of the eight swaps, six leave a sum of 1 on one side; the other two are as far as what was seen.
        assertThat(test.p()).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("holm")
    void holmEqualsStatsmodels(JsonNode row) {
        double[] adjusted = Holm.adjust(Reference.numbers(row.path("p")));
        assertThat(adjusted).containsExactly(Reference.numbers(row.path("adjusted")), within(1e-12));
    }

    @Property
    void holmKeepsTheOrderAndNeverLowersP(@ForAll @Size(max = 30) List<@DoubleRange(min = 0, max = 1) Double> values) {
        double[] p = values.stream().mapToDouble(Double::doubleValue).toArray();
        double[] adjusted = Holm.adjust(p);
        for (int i = 0; i < p.length; i++) {
            assertThat(adjusted[i]).isBetween(p[i], 1.0);
            for (int j = 0; j < p.length; j++) {
                assertThat(p[i] < p[j] && adjusted[i] > adjusted[j]).isFalse();
            }
        }
    }
}
