package dev.etalon.metrics.correlation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Pairs of numbers, put in order once, so that rank correlations under many weightings of the same pairs (the draws of a bootstrap)
 * need no further sorting.
 */
public final class PairOrder {
    private final int[] byX;
    private final int[] xRanks;
    private final int[] yRanks;
    private final int xCount;
    private final int yCount;

    /** @throws IllegalArgumentException when the series differ in length or hold NaN */
    public PairOrder(double[] x, double[] y) {
        checkPaired(x, y);
        xRanks = ranks(x);
        yRanks = ranks(y);
        xCount = Arrays.stream(xRanks).max().orElse(-1) + 1;
        yCount = Arrays.stream(yRanks).max().orElse(-1) + 1;
        byX = order(xRanks);
    }

    static void checkPaired(double[] x, double[] y) {
        if (x.length != y.length) {
            throw new IllegalArgumentException(
                    "a correlation needs series of one length, not " + x.length + " and " + y.length);
        }
        if (Arrays.stream(x).anyMatch(Double::isNaN) || Arrays.stream(y).anyMatch(Double::isNaN)) {
            throw new IllegalArgumentException("a correlation needs numbers, not NaN: leave out what is missing");
        }
    }

    /** Equal numbers have the same rank; ranks go from 0 without gaps. */
    private static int[] ranks(double[] values) {
        double[] distinct = Arrays.stream(values)
                .map(value -> value + 0.0)
                .sorted()
                .distinct()
                .toArray();
        return Arrays.stream(values)
                .mapToInt(value -> Arrays.binarySearch(distinct, value + 0.0))
                .toArray();
    }

    private static int[] order(int[] ranks) {
        return IntStream.range(0, ranks.length)
                .boxed()
                .sorted(Comparator.comparingInt(i -> ranks[i]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    int size() {
        return byX.length;
    }

    /** The pair at a place of the order by x. */
    int byX(int place) {
        return byX[place];
    }

    int xRank(int pair) {
        return xRanks[pair];
    }

    int yRank(int pair) {
        return yRanks[pair];
    }

    int yCount() {
        return yCount;
    }

    /** The weight of each rank of x. */
    double[] xTotals(double[] weights) {
        return totals(xRanks, xCount, weights);
    }

    /** The weight of each rank of y. */
    double[] yTotals(double[] weights) {
        return totals(yRanks, yCount, weights);
    }

    private double[] totals(int[] ranks, int count, double[] weights) {
        if (weights.length != byX.length) {
            throw new IllegalArgumentException(
                    "there are " + byX.length + " pairs, but " + weights.length + " weights");
        }
        double[] totals = new double[count];
        for (int pair = 0; pair < ranks.length; pair++) {
            totals[ranks[pair]] += weights[pair];
        }
        return totals;
    }

    static double[] ones(int length) {
        double[] ones = new double[length];
        Arrays.fill(ones, 1);
        return ones;
    }
}
