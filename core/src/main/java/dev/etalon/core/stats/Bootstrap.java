package dev.etalon.core.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;

/**
 * The bootstrap of a function of summed rows: rows (clusters) are drawn with replacement, summed, and the function is taken of each
 * sum (Efron and Tibshirani, "An Introduction to the Bootstrap", 1993).
 *
 * <p>With few rows a bootstrap interval is too short. Both intervals here are lengthened as Hesterberg proposes ("What Teachers
 * Should Know About the Bootstrap", The American Statistician 69, 2015, "expanded percentile"): the normal quantile that belongs to
 * the level is replaced by sqrt(n/(n-1)) times the quantile of t with n-1 degrees of freedom.
 *
 * <p>A draw on which the function is undefined (NaN) is left out; where more than one in ten is, there is no interval.
 */
public final class Bootstrap {
    /** The least share of draws that must have a value. */
    private static final double DEFINED = 0.9;

    private final Rows rows;
    private final ToDoubleFunction<double[]> statistic;
    private final double value;
    private final double[] sorted;
    private final int draws;

    private Bootstrap(Rows rows, ToDoubleFunction<double[]> statistic, double[] drawn) {
        this.rows = rows;
        this.statistic = statistic;
        this.value = statistic.applyAsDouble(rows.sum());
        this.draws = drawn.length;
        this.sorted = Arrays.stream(drawn)
                .filter(draw -> !Double.isNaN(draw))
                .sorted()
                .toArray();
    }

    /** Draws once for several functions of the same rows: one bootstrap for each. */
    public static List<Bootstrap> of(Rows rows, List<ToDoubleFunction<double[]>> statistics, int draws, long seed) {
        double[][] drawn = new double[statistics.size()][draws];
        RandomGenerator random = Generators.seeded(seed);
        double[] sum = new double[rows.width()];
        DrawnSums sums = new DrawnSums(rows);
        for (int draw = 0; draw < draws; draw++) {
            int inBlock = draw % DrawnSums.BLOCK;
            if (inBlock == 0) {
                sums.draw(Math.min(DrawnSums.BLOCK, draws - draw), random);
            }
            sums.read(inBlock, sum);
            for (int s = 0; s < drawn.length; s++) {
                drawn[s][draw] = statistics.get(s).applyAsDouble(sum);
            }
        }
        List<Bootstrap> result = new ArrayList<>();
        for (int s = 0; s < drawn.length; s++) {
            result.add(new Bootstrap(rows, statistics.get(s), drawn[s]));
        }
        return result;
    }

    public static Bootstrap of(Rows rows, ToDoubleFunction<double[]> statistic, int draws, long seed) {
        return of(rows, List.of(statistic), draws, seed).get(0);
    }

    /**
     * The paired bootstrap of a difference: rows of the two sides are drawn together.
     *
     * @param before one row per cluster
     * @param after the rows of the same clusters, in the same order
     * @param statistic a function of one side's sum; the difference is after minus before
     */
    public static Bootstrap ofDifference(
            Rows before, Rows after, ToDoubleFunction<double[]> statistic, int draws, long seed) {
        int width = Math.max(before.width(), after.width());
        Rows both = before.widened(width).beside(after.widened(width));
        ToDoubleFunction<double[]> difference =
                sum -> statistic.applyAsDouble(Arrays.copyOfRange(sum, width, 2 * width))
                        - statistic.applyAsDouble(Arrays.copyOf(sum, width));
        return of(both, difference, draws, seed);
    }

    /** The function of all rows. */
    public double value() {
        return value;
    }

    /** The standard deviation of the draws; NaN where fewer than two have a value. */
    public double standardError() {
        double mean = Arrays.stream(sorted).average().orElse(Double.NaN);
        double squares = Arrays.stream(sorted).map(x -> (x - mean) * (x - mean)).sum();
        return sorted.length < 2 ? Double.NaN : Math.sqrt(squares / (sorted.length - 1));
    }

    /** The percentile interval; empty where there are fewer than two rows or too few draws have a value. */
    public Optional<Interval> percentile(double level) {
        if (!usable()) {
            return Optional.empty();
        }
        double z = expanded(level);
        return Optional.of(interval(Quantiles.normalBelow(-z), Quantiles.normalBelow(z), level, "percentile"));
    }

    /**
     * The bias-corrected and accelerated interval (Efron, JASA 82, 1987), the acceleration by the jackknife over rows. The percentile
     * interval where the correction is undefined: every draw on one side of the value, or a jackknife without variation.
     */
    public Optional<Interval> bca(double level) {
        if (!usable()) {
            return Optional.empty();
        }
        double bias = bias();
        double acceleration = acceleration();
        double z = expanded(level);
        double low = corrected(bias, acceleration, -z);
        double high = corrected(bias, acceleration, z);
        boolean defined = Double.isFinite(bias) && Double.isFinite(acceleration) && low < high;
        return defined ? Optional.of(interval(low, high, level, "BCa")) : percentile(level);
    }

    private boolean usable() {
        return rows.size() > 1 && !Double.isNaN(value) && sorted.length >= DEFINED * draws;
    }

    private Interval interval(double low, double high, double level, String kind) {
        return new Interval(quantile(low), quantile(high), level, "bootstrap " + kind + ", " + draws + " draws");
    }

    private double expanded(double level) {
        double n = rows.size();
        return Math.sqrt(n / (n - 1)) * Quantiles.twoSidedT(level, n - 1);
    }

    /** The normal quantile of the share of draws below the value; draws equal to it count half. */
    private double bias() {
        long below = Arrays.stream(sorted).filter(x -> x < value).count();
        long equal = Arrays.stream(sorted).filter(x -> x == value).count();
        return Quantiles.normal((below + equal / 2.0) / sorted.length);
    }

    /** One sixth of the skewness of the jackknife values, turned round. */
    double acceleration() {
        double[] left = jackknife();
        double mean = Arrays.stream(left).average().orElse(Double.NaN);
        double squares = 0;
        double cubes = 0;
        for (double x : left) {
            squares += (mean - x) * (mean - x);
            cubes += (mean - x) * (mean - x) * (mean - x);
        }
        return cubes / (6 * Math.pow(squares, 1.5));
    }

    private double[] jackknife() {
        double[] total = rows.sum();
        double[] values = new double[rows.size()];
        for (int r = 0; r < values.length; r++) {
            double[] rest = total.clone();
            rows.subtractFrom(rest, r);
            values[r] = statistic.applyAsDouble(rest);
        }
        return values;
    }

    private static double corrected(double bias, double acceleration, double z) {
        double shifted = bias + z;
        return Quantiles.normalBelow(bias + shifted / (1 - acceleration * shifted));
    }

    /** Order statistic (B + 1) p of the draws, interpolated, within the least and the greatest. */
    private double quantile(double probability) {
        double position = Math.min(sorted.length, Math.max(1, (sorted.length + 1) * probability)) - 1;
        int index = (int) Math.floor(position);
        double lower = sorted[index];
        double upper = sorted[Math.min(sorted.length - 1, index + 1)];
        return lower + (upper - lower) * (position - index);
    }
}
