package dev.etalon.core.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Nominal 95% intervals cover the truth in 94 to 96% of cases. */
@Tag("slow")
class IntervalCoverageTest {
    private static final int MANY = 10_000;
    private static final int FEWER = 4_000;

    @Test
    void sharesOnTheAverageOverShares() {
        for (int n : new int[] {30, 100, 300}) {
            double wilson = exactMean(n, x -> ShareIntervals.wilson(x, n, 0.95));
            double jeffreys = exactMean(n, x -> ShareIntervals.jeffreys(x, n, 0.95));
            Simulation.assertCovers(
                    Simulation.print("Wilson, n = " + n + ", mean over shares .005 to .995", wilson, "exact"));
            Simulation.assertCovers(
                    Simulation.print("Jeffreys, n = " + n + ", mean over shares .005 to .995", jeffreys, "exact"));
        }
    }

    private static double exactMean(int n, Function<Integer, Interval> method) {
        return IntStream.range(0, 199)
                .mapToDouble(i -> exact(n, (i + 1) / 200.0, method))
                .average()
                .orElseThrow();
    }

    private static double exact(int n, double share, Function<Integer, Interval> method) {
        BinomialDistribution binomial = BinomialDistribution.of(n, share);
        return IntStream.rangeClosed(0, n)
                .filter(x -> method.apply(x).contains(share))
                .mapToDouble(binomial::probability)
                .sum();
    }

    @Test
    void clopperPearsonForEveryShare() {
        double least = IntStream.range(0, 199)
                .mapToDouble(i -> exact(100, (i + 1) / 200.0, x -> ShareIntervals.clopperPearson(x, 100, 0.95)))
                .min()
                .orElseThrow();
        assertThat(Simulation.print("Clopper-Pearson, n = 100, least over shares .005 to .995", least, "exact"))
                .isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void means() {
        covers(
                "t, n = 100, normal",
                MANY,
                0,
                random -> means(100, random, RandomGenerator::nextGaussian).t(0.95));
        covers(
                "t, n = 100, beta(2, 5)",
                MANY,
                2 / 7.0,
                random -> means(100, random, r -> Simulation.beta(2, 5, r)).t(0.95));
    }

    private static ClusteredMean means(int n, RandomGenerator random, ToDoubleFunction<RandomGenerator> value) {
        return ClusteredMean.of(IntStream.range(0, n)
                .mapToDouble(i -> value.applyAsDouble(random))
                .toArray());
    }

    @Test
    void clusters() {
        covers(
                "t clustered, 50 clusters of 1 to 5, correlation .5",
                MANY,
                0,
                random -> clusteredMeans(50, random).t(0.95));
        coversAlmost(
                "t clustered, 15 clusters of 1 to 5, correlation .5",
                MANY,
                random -> clusteredMeans(15, random).t(0.95).contains(0));
        covers(
                "Wilson clustered, 100 samples of 4 repeats, beta(2, 1)",
                MANY,
                2 / 3.0,
                random -> repeats(100, 2, 1, random).wilson(0.95));
        covers(
                "Wilson clustered, 30 samples of 4 repeats, beta(2, 1)",
                MANY,
                2 / 3.0,
                random -> repeats(30, 2, 1, random).wilson(0.95));
        double exact = Simulation.share(
                "Korn-Graubard, 100 samples of 4 repeats, beta(2, 1)",
                MANY,
                random -> repeats(100, 2, 1, random).kornGraubard(0.95).contains(2 / 3.0));
        assertThat(exact).isGreaterThan(0.95);
    }

    private static ClusteredMean clusteredMeans(int clusters, RandomGenerator random) {
        double[] sums = new double[clusters];
        double[] counts = new double[clusters];
        for (int c = 0; c < clusters; c++) {
            double common = random.nextGaussian();
            counts[c] = 1 + random.nextInt(5);
            for (int i = 0; i < counts[c]; i++) {
                sums[c] += common + random.nextGaussian();
            }
        }
        return ClusteredMean.of(sums, counts);
    }

    private static ClusteredMean repeats(int samples, int a, int b, RandomGenerator random) {
        double[] sums = new double[samples];
        double[] counts = new double[samples];
        for (int s = 0; s < samples; s++) {
            double ease = Simulation.beta(a, b, random);
            counts[s] = 4;
            for (int i = 0; i < 4; i++) {
                sums[s] += random.nextDouble() < ease ? 1 : 0;
            }
        }
        return ClusteredMean.of(sums, counts);
    }

    @Test
    void bootstraps() {
        coversIfAny(
                "bootstrap percentile, error rate, n = 100",
                0.2,
                random -> errorRate(100, random).percentile(0.95));
        coversIfAny(
                "bootstrap BCa, error rate, n = 100",
                0.2,
                random -> errorRate(100, random).bca(0.95));
        coversIfAny(
                "bootstrap BCa, macro F1 of two classes, n = 100",
                macroF1Truth(),
                random -> macroF1(random).bca(0.95));
        coversIfAny(
                "bootstrap percentile, macro F1 of two classes, n = 100",
                macroF1Truth(),
                random -> macroF1(random).percentile(0.95));
        coversAlmost(
                "bootstrap BCa, error rate, n = 30",
                FEWER,
                random -> errorRate(30, random).bca(0.95).orElseThrow().contains(0.2));
    }

    /** Of 30% positive cases 80% are found, of the others 10% are taken for positive. */
    private static Bootstrap macroF1(RandomGenerator random) {
        List<double[]> rows = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            boolean expected = random.nextDouble() < 0.3;
            boolean given = random.nextDouble() < (expected ? 0.8 : 0.1);
            rows.add(new double[] {
                expected && given ? 1 : 0,
                expected && !given ? 1 : 0,
                !expected && given ? 1 : 0,
                expected || given ? 0 : 1
            });
        }
        return Bootstrap.of(Rows.of(rows), IntervalCoverageTest::macroF1, 1_000, random.nextLong());
    }

    private static double macroF1Truth() {
        return macroF1(new double[] {0.24, 0.06, 0.07, 0.63});
    }

    private static double macroF1(double[] cells) {
        double wrong = cells[1] + cells[2];
        return cells[0] / (2 * cells[0] + wrong) + cells[3] / (2 * cells[3] + wrong);
    }

    /** Words 5 to 24 a sample, errors of a negative binomial kind, one to five words. */
    private static Bootstrap errorRate(int n, RandomGenerator random) {
        return Bootstrap.of(Rows.of(errorRows(n, random)), sums -> sums[0] / sums[1], 1_000, random.nextLong());
    }

    private static List<double[]> errorRows(int n, RandomGenerator random) {
        List<double[]> rows = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            double words = 5 + random.nextInt(20);
            rows.add(new double[] {words * Simulation.gamma(2, random) / 10, words});
        }
        return rows;
    }

    @Test
    void manyClustersDealtIntoGroups() {
        covers(
                "t over 2000 groups of 10,000 clusters",
                2_000,
                1,
                random -> dealt(random).t(0.95));
    }

    private static ClusteredMean dealt(RandomGenerator random) {
        ClusterSums sums = new ClusterSums(true);
        for (int c = 0; c < 10_000; c++) {
            double common = Simulation.gamma(1, random);
            long key = random.nextLong();
            int repeats = 1 + random.nextInt(3);
            for (int r = 0; r < repeats; r++) {
                sums.add(key, new double[] {common, 1});
            }
        }
        Rows rows = sums.rows();
        double[] totals = new double[rows.size()];
        double[] counts = new double[rows.size()];
        for (int r = 0; r < totals.length; r++) {
            totals[r] = rows.row(r)[0];
            counts[r] = rows.row(r)[1];
        }
        return ClusteredMean.of(totals, counts);
    }

    @Test
    void pairedShares() {
        covers("Tango, 100 pairs, 70% to 80%, 16% disagree", MANY, 0.10, random -> tango(100, 0.03, 0.13, random));
        covers("Tango, 100 pairs, no difference, 20% disagree", MANY, 0, random -> tango(100, 0.1, 0.1, random));
        covers("Tango, 300 pairs, -2 points, 10% disagree", MANY, -0.02, random -> tango(300, 0.06, 0.04, random));
    }

    private static Interval tango(int n, double onlyBefore, double onlyAfter, RandomGenerator random) {
        int before = 0;
        int after = 0;
        for (int i = 0; i < n; i++) {
            double u = random.nextDouble();
            before += u < onlyBefore ? 1 : 0;
            after += u >= onlyBefore && u < onlyBefore + onlyAfter ? 1 : 0;
        }
        return PairedShareInterval.tango(before, after, n, 0.95);
    }

    @Test
    void pairedMeansAndFunctions() {
        covers(
                "paired t, 100 pairs of grades",
                MANY,
                0,
                random -> means(100, random, r -> r.nextDouble() * Simulation.betaDifference(r))
                        .t(0.95));
        coversIfAny(
                "paired bootstrap BCa, difference of error rates, 100 pairs",
                0.1,
                random -> difference(random).bca(0.95));
        coversIfAny(
                "paired bootstrap percentile, difference of error rates, 100 pairs",
                0.1,
                random -> difference(random).percentile(0.95));
    }

    /** The other side has half more errors on the same words, and errors of its own. */
    private static Bootstrap difference(RandomGenerator random) {
        List<double[]> before = errorRows(100, random);
        List<double[]> after = new ArrayList<>();
        for (double[] row : before) {
            after.add(new double[] {row[0] + row[1] * Simulation.gamma(1, random) / 10, row[1]});
        }
        return Bootstrap.ofDifference(
                Rows.of(before), Rows.of(after), sums -> sums[0] / sums[1], 1_000, random.nextLong());
    }

    private static void covers(String name, int repetitions, double truth, Function<RandomGenerator, Interval> make) {
        Predicate<RandomGenerator> holds = random -> make.apply(random).contains(truth);
        Simulation.assertCovers(Simulation.share(name, repetitions, holds));
    }

    /** With few clusters or rows an interval may fall short by a point or so. */
    private static void coversAlmost(String name, int repetitions, Predicate<RandomGenerator> holds) {
        assertThat(Simulation.share(name, repetitions, holds)).isBetween(0.93, 0.96);
    }

    private static void coversIfAny(String name, double truth, Function<RandomGenerator, Optional<Interval>> make) {
        Predicate<RandomGenerator> holds =
                random -> make.apply(random).orElseThrow().contains(truth);
        Simulation.assertCovers(Simulation.share(name, FEWER, holds));
    }
}
