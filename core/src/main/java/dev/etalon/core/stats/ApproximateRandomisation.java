package dev.etalon.core.stats;

import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;

/**
 * The paired randomisation test of any function of summed rows: where two sides do not differ, each cluster could as well have had
 * its two rows swapped (Noreen, "Computer-Intensive Methods for Testing Hypotheses", 1989; Riezler and Maxwell, 2005, for BLEU). The
 * statistic is the absolute difference of the function, p = (k + 1) / (draws + 1). All swaps are tried where they are few. A swap on
 * which the function is undefined counts against significance.
 */
public final class ApproximateRandomisation {
    private static final int MOST_ENUMERATED = 12;

    private final Rows before;
    private final Rows after;
    private final ToDoubleFunction<double[]> statistic;
    private final double[] sumBefore;
    private final double[] sumAfter;
    private final double seen;

    private ApproximateRandomisation(Rows before, Rows after, ToDoubleFunction<double[]> statistic) {
        int width = Math.max(before.width(), after.width());
        this.before = before.widened(width);
        this.after = after.widened(width);
        this.statistic = statistic;
        this.sumBefore = this.before.sum();
        this.sumAfter = this.after.sum();
        double difference = difference(sumBefore, sumAfter);
        this.seen = difference - 1e-12 * Math.max(1, difference);
    }

    /**
     * Tests that the two sides do not differ.
     *
     * @param before one row per cluster
     * @param after the rows of the same clusters, in the same order
     * @param statistic a function of one side's sum
     */
    public static Significance of(Rows before, Rows after, ToDoubleFunction<double[]> statistic, int draws, long seed) {
        if (before.size() != after.size()) {
            throw new IllegalArgumentException(
                    "rows to pair differ in number: " + before.size() + " and " + after.size());
        }
        ApproximateRandomisation test = new ApproximateRandomisation(before, after, statistic);
        return before.size() <= MOST_ENUMERATED
                ? new Significance("randomisation, exact", test.enumerated())
                : new Significance("approximate randomisation, " + draws + " draws", test.drawn(draws, seed));
    }

    private double enumerated() {
        long patterns = 1L << before.size();
        long asFar = 0;
        for (long pattern = 0; pattern < patterns; pattern++) {
            asFar += isAsFar(new long[] {pattern}) ? 1 : 0;
        }
        return asFar / (double) patterns;
    }

    private double drawn(int draws, long seed) {
        RandomGenerator random = Generators.seeded(seed);
        long[] pattern = new long[(before.size() + Long.SIZE - 1) / Long.SIZE];
        long asFar = 0;
        for (int draw = 0; draw < draws; draw++) {
            for (int word = 0; word < pattern.length; word++) {
                pattern[word] = random.nextLong();
            }
            asFar += isAsFar(pattern) ? 1 : 0;
        }
        return (asFar + 1.0) / (draws + 1.0);
    }

    private boolean isAsFar(long[] pattern) {
        double[] left = sumBefore.clone();
        double[] right = sumAfter.clone();
        for (int r = 0; r < before.size(); r++) {
            if ((pattern[r / Long.SIZE] >>> (r % Long.SIZE) & 1) == 1) {
                before.subtractFrom(left, r);
                after.addTo(left, r);
                after.subtractFrom(right, r);
                before.addTo(right, r);
            }
        }
        return !(difference(left, right) < seen);
    }

    private double difference(double[] left, double[] right) {
        return Math.abs(statistic.applyAsDouble(right) - statistic.applyAsDouble(left));
    }
}
