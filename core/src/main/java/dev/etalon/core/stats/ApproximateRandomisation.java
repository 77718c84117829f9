package dev.etalon.core.stats;

import java.util.Arrays;
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

    private final SubsetSums swaps;
    private final int size;
    private final ToDoubleFunction<double[]> statistic;
    private final double[] sumBefore;
    private final double[] sumAfter;
    private final double[] moved;
    private final double[] left;
    private final double[] right;
    private final double seen;

    private ApproximateRandomisation(Rows before, Rows after, ToDoubleFunction<double[]> statistic) {
        int width = Math.max(before.width(), after.width());
        Rows first = before.widened(width);
        Rows second = after.widened(width);
        this.swaps = new SubsetSums(first.to(second));
        this.size = before.size();
        this.statistic = statistic;
        this.sumBefore = first.sum();
        this.sumAfter = second.sum();
        this.moved = new double[width];
        this.left = new double[width];
        this.right = new double[width];
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
        long patterns = 1L << size;
        long asFar = 0;
        for (long pattern = 0; pattern < patterns; pattern++) {
            asFar += isAsFar(new long[] {pattern}) ? 1 : 0;
        }
        return asFar / (double) patterns;
    }

    private double drawn(int draws, long seed) {
        RandomGenerator random = Generators.seeded(seed);
        long[] pattern = new long[swaps.words()];
        long asFar = 0;
        for (int draw = 0; draw < draws; draw++) {
            for (int word = 0; word < pattern.length; word++) {
                pattern[word] = random.nextLong();
            }
            asFar += isAsFar(pattern) ? 1 : 0;
        }
        return (asFar + 1.0) / (draws + 1.0);
    }

    /** Swapping rows moves the same amount from one sum to the other. */
    private boolean isAsFar(long[] pattern) {
        Arrays.fill(moved, 0);
        swaps.addTo(moved, pattern);
        for (int i = 0; i < moved.length; i++) {
            left[i] = sumBefore[i] + moved[i];
            right[i] = sumAfter[i] - moved[i];
        }
        return !(difference(left, right) < seen);
    }

    private double difference(double[] left, double[] right) {
        return Math.abs(statistic.applyAsDouble(right) - statistic.applyAsDouble(left));
    }
}
