package dev.etalon.core.stats;

import java.util.Arrays;

/**
 * A confidence sequence of a mean of values from 0 to 1: an interval that may be looked at after every value, and at which one may stop
 * whenever one likes, and that still misses the mean in at most 1 - level of all cases, ever. It is the hedged capital of Waudby-Smith
 * and Ramdas ("Estimating means of bounded random variables by betting", Journal of the Royal Statistical Society B 86, 2024, theorem
 * 3): for every possible mean m one bets that values are above it, another that they are below, with
 * K+ = product of (1 + min(b, c/m) (x - m)) and K- = product of (1 - min(b, c/(1-m)) (x - m)), where b is set from earlier values only,
 * b = sqrt(2 log(2/a) / (v t log(1 + t))), and c = 1/2. If m is the mean, a capital of 1/a is reached in at most a of all cases
 * (Ville), so every m is out for which max(K+, K-) / 2 ever reaches it. K+ falls and K- grows with m, so what stays is an interval;
 * it is given on a grid of {@value #CELLS} cells, rounded outwards.
 *
 * <p>What it takes for granted: given the values before it, the next one still has this mean. So it is for samples in random order.
 */
public final class BettingSequence {
    private static final int CELLS = 2_000;
    private static final double MOST_BET = 0.5;

    private final double alpha;
    private final double nullMean;
    private final double[] above = ones();
    private final double[] below = ones();
    private int low;
    private int high = CELLS;
    private double nullAbove = 1;
    private double nullBelow = 1;
    private double greatest = 1;
    private double sum = 0.5;
    private double squares = 0.25;
    private long n;

    /**
     * A sequence of no values.
     *
     * @param level for example 0.95
     * @param nullMean the mean that {@link #p} tests, strictly between 0 and 1
     */
    public BettingSequence(double level, double nullMean) {
        if (!(level > 0 && level < 1) || !(nullMean > 0 && nullMean < 1)) {
            throw new IllegalArgumentException(
                    "level and mean must be between 0 and 1, not " + level + " and " + nullMean);
        }
        this.alpha = 1 - level;
        this.nullMean = nullMean;
    }

    private static double[] ones() {
        double[] ones = new double[CELLS + 1];
        Arrays.fill(ones, 1);
        return ones;
    }

    /** @param value from 0 to 1 */
    public void add(double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("a value must be from 0 to 1, not " + value);
        }
        double bet = bet();
        nullAbove *= 1 + Math.min(bet, MOST_BET / nullMean) * (value - nullMean);
        nullBelow *= 1 - Math.min(bet, MOST_BET / (1 - nullMean)) * (value - nullMean);
        greatest = Math.max(greatest, Math.max(nullAbove, nullBelow) / 2);
        for (int cell = low; cell <= high; cell++) {
            double mean = cell / (double) CELLS;
            above[cell] *= 1 + Math.min(bet, MOST_BET / mean) * (value - mean);
            below[cell] *= 1 - Math.min(bet, MOST_BET / (1 - mean)) * (value - mean);
        }
        narrow();
        n++;
        sum += value;
        double mean = sum / (n + 1);
        squares += (value - mean) * (value - mean);
    }

    private double bet() {
        double variance = squares / (n + 1);
        return Math.sqrt(2 * Math.log(2 / alpha) / (variance * (n + 1) * Math.log(n + 2.0)));
    }

    private void narrow() {
        while (low < high && above[low] >= 2 / alpha) {
            low++;
        }
        while (high > low && below[high] >= 2 / alpha) {
            high--;
        }
    }

    public long n() {
        return n;
    }

    /** The means that are not ruled out by any of the values so far. */
    public Interval interval() {
        return new Interval(
                Math.max(0, low - 1) / (double) CELLS,
                Math.min(CELLS, high + 1) / (double) CELLS,
                1 - alpha,
                "betting, anytime-valid");
    }

    /** A p for the null mean that may be looked at after every value: 1 over the greatest capital so far. */
    public double p() {
        return Math.min(1, 1 / greatest);
    }
}
