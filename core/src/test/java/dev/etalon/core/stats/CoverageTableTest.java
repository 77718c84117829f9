package dev.etalon.core.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The table of docs/statistics.md: how often nominal 95% intervals cover the truth, from 10 to 1,000 samples. Printed as Markdown; each
 * row must not fall below what the document admits.
 */
@Tag("slow")
class CoverageTableTest {
    private static final int[] SIZES = {10, 30, 100, 1000};
    private static final int REPETITIONS = 4_000;

    @Test
    void sharesOfIndependentSamples() {
        for (double share : new double[] {0.02, 0.1, 0.5}) {
            row("Wilson, share " + share, 0.89, n -> exact(n, share, x -> ShareIntervals.wilson(x, n, 0.95)));
            row("Jeffreys, share " + share, 0.87, n -> exact(n, share, x -> ShareIntervals.jeffreys(x, n, 0.95)));
            row(
                    "Clopper-Pearson, share " + share,
                    0.95,
                    n -> exact(n, share, x -> ShareIntervals.clopperPearson(x, n, 0.95)));
        }
    }

    private static double exact(int n, double share, IntFunction<Interval> method) {
        BinomialDistribution binomial = BinomialDistribution.of(n, share);
        return IntStream.rangeClosed(0, n)
                .filter(x -> method.apply(x).contains(share))
                .mapToDouble(binomial::probability)
                .sum();
    }

    @Test
    void differencesOfShares() {
        for (double[] shares : new double[][] {{0.05, 0.05}, {0.5, 0.6}, {0.9, 0.98}}) {
            row(
                    String.format(Locale.ROOT, "Newcombe, independent, %.2f and %.2f", shares[0], shares[1]),
                    0.93,
                    n -> simulated(
                            shares[1] - shares[0],
                            random -> Newcombe.independent(
                                    binomial(n, shares[0], random), n, binomial(n, shares[1], random), n, 0.95)));
        }
        for (double[] cells : new double[][] {{0.02, 0.02}, {0.05, 0.15}, {0.2, 0.2}}) {
            String what = String.format(Locale.ROOT, "only one side %.2f and %.2f", cells[0], cells[1]);
            row(
                    "Tango, paired, " + what,
                    0.93,
                    n -> simulated(cells[1] - cells[0], random -> {
                        long[] table = table(n, cells, random);
                        return PairedShareInterval.tango(table[0], table[1], n, 0.95);
                    }));
            row(
                    "Newcombe, paired, " + what,
                    0.93,
                    n -> simulated(cells[1] - cells[0], random -> {
                        long[] table = table(n, cells, random);
                        return Newcombe.paired(table[2], table[0], table[1], n - table[0] - table[1] - table[2], 0.95);
                    }));
        }
    }

    private static int binomial(int n, double share, RandomGenerator random) {
        int passed = 0;
        for (int i = 0; i < n; i++) {
            passed += random.nextDouble() < share ? 1 : 0;
        }
        return passed;
    }

    /** Only before, only after, both: six tenths of the rest. */
    private static long[] table(int n, double[] cells, RandomGenerator random) {
        long[] counts = new long[3];
        double both = 0.6 * (1 - cells[0] - cells[1]);
        for (int i = 0; i < n; i++) {
            double u = random.nextDouble();
            int cell = u < cells[0] ? 0 : u < cells[0] + cells[1] ? 1 : u < cells[0] + cells[1] + both ? 2 : 3;
            if (cell < 3) {
                counts[cell]++;
            }
        }
        return counts;
    }

    @Test
    void means() {
        row("t, normal", 0.94, n -> simulated(0, random -> mean(n, random, RandomGenerator::nextGaussian)));
        row("t, beta(2, 1)", 0.92, n -> simulated(2 / 3.0, random -> mean(n, random, r -> Simulation.beta(2, 1, r))));
        row("t, exponential", 0.88, n -> simulated(1, random -> mean(n, random, r -> Simulation.gamma(1, r))));
        row(
                "Welch t, normal, one side twice as wide and half as many",
                0.94,
                n -> simulated(
                        0,
                        random -> Welch.of(
                                        values(n, random, RandomGenerator::nextGaussian),
                                        values(n / 2, random, r -> 2 * r.nextGaussian()))
                                .orElseThrow()
                                .interval(0.95)));
        row(
                "paired t, differences of beta(2, 1)",
                0.93,
                n -> simulated(0, random -> mean(n, random, Simulation::betaDifference)));
    }

    private static ClusteredMean values(int n, RandomGenerator random, ToDoubleFunction<RandomGenerator> value) {
        return ClusteredMean.of(IntStream.range(0, n)
                .mapToDouble(i -> value.applyAsDouble(random))
                .toArray());
    }

    private static Interval mean(int n, RandomGenerator random, ToDoubleFunction<RandomGenerator> value) {
        return values(n, random, value).t(0.95);
    }

    @Test
    void clusters() {
        row(
                "t, clustered (CR1), n clusters of 1 to 20",
                0.87,
                n -> simulated(0, random -> {
                    double[][] clusters = clusters(n, random);
                    return ClusteredMean.of(clusters[0], clusters[1]).t(0.95);
                }));
        row(
                "t, clustered, CR2, Bell-McCaffrey, the same",
                0.91,
                n -> simulated(0, random -> {
                    double[][] clusters = clusters(n, random);
                    return ClusterRobust.of(clusters[0], clusters[1], ClusterRobust.Kind.CR2)
                            .t(0.95);
                }));
        row(
                "Wilson, clustered, n samples of 5 repeats, beta(2, 1)",
                0.93,
                n -> simulated(2 / 3.0, random -> {
                    double[] passed = new double[n];
                    double[] counts = new double[n];
                    for (int s = 0; s < n; s++) {
                        passed[s] = binomial(5, Simulation.beta(2, 1, random), random);
                        counts[s] = 5;
                    }
                    return ClusteredMean.of(passed, counts).wilson(0.95);
                }));
        row(
                "ICC, n samples of 5 repeats, normal, true 0.5",
                0.94,
                n -> simulated(0.5, random -> {
                    VarianceSplit.Moments moments = new VarianceSplit.Moments();
                    for (int s = 0; s < n; s++) {
                        double common = random.nextGaussian();
                        for (int r = 0; r < 5; r++) {
                            moments.add(s, common + random.nextGaussian());
                        }
                    }
                    return moments.split().orElseThrow().iccInterval(0.95).orElseThrow();
                }));
    }

    private static double[][] clusters(int clusters, RandomGenerator random) {
        double[][] made = new double[2][clusters];
        for (int c = 0; c < clusters; c++) {
            double common = random.nextGaussian();
            made[1][c] = 1 + random.nextInt(20);
            for (int i = 0; i < made[1][c]; i++) {
                made[0][c] += common + random.nextGaussian();
            }
        }
        return made;
    }

    @Test
    void bootstraps() {
        row(
                "bootstrap percentile, error rate",
                0.90,
                n -> simulated(
                        0.2,
                        1_000,
                        random -> Bootstrap.of(errors(n, random), sums -> sums[0] / sums[1], 500, random.nextLong())
                                .percentile(0.95)
                                .orElseThrow()));
        row(
                "bootstrap BCa, error rate",
                0.90,
                n -> simulated(
                        0.2,
                        1_000,
                        random -> Bootstrap.of(errors(n, random), sums -> sums[0] / sums[1], 500, random.nextLong())
                                .bca(0.95)
                                .orElseThrow()));
        row(
                "delta method, t, error rate",
                0.89,
                n -> simulated(0.2, 4_000, random -> {
                    Rows rows = errors(n, random);
                    double value = rows.sum()[0] / rows.sum()[1];
                    double half = Quantiles.twoSidedT(0.95, n - 1.0)
                            * DeltaMethod.standardError(rows, sums -> sums[0] / sums[1]);
                    return new Interval(value - half, value + half, 0.95, "delta");
                }));
    }

    private static Rows errors(int n, RandomGenerator random) {
        List<double[]> rows = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            double words = 5 + random.nextInt(20);
            rows.add(new double[] {words * Simulation.gamma(2, random) / 10, words});
        }
        return Rows.of(rows);
    }

    @Test
    void sequences() {
        row(
                "betting sequence at one look, 20% disagree",
                0.95,
                n -> simulated(0.5, 500, random -> {
                    BettingSequence sequence = new BettingSequence(0.95, 0.5);
                    for (int i = 0; i < n; i++) {
                        double u = random.nextDouble();
                        sequence.add(u < 0.1 ? 0 : u < 0.2 ? 1 : 0.5);
                    }
                    return sequence.interval();
                }));
    }

    private static double simulated(double truth, Function<RandomGenerator, Interval> make) {
        return simulated(truth, REPETITIONS, make);
    }

    private static double simulated(double truth, int repetitions, Function<RandomGenerator, Interval> make) {
        RandomGenerator random = Generators.seeded(20_261_128);
        int held = 0;
        for (int i = 0; i < repetitions; i++) {
            held += make.apply(random).contains(truth) ? 1 : 0;
        }
        return held / (double) repetitions;
    }

    private static void row(String name, double least, IntFunction<Double> coverage) {
        StringBuilder line = new StringBuilder("| " + name + " |");
        for (int n : SIZES) {
            double found = coverage.apply(n);
            boolean off = found < 0.94 || found > 0.96;
            line.append(String.format(Locale.ROOT, off ? " **%.1f** |" : " %.1f |", 100 * found));
            assertThat(found).as(name + ", n = " + n).isGreaterThan(least - 0.01);
        }
        System.out.println(line);
    }
}
