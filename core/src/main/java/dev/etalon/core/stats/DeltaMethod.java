package dev.etalon.core.stats;

import java.util.function.ToDoubleFunction;

/**
 * The standard error of a smooth function of summed rows without resampling: the variance of its linear part, G / (G - 1) times the sum
 * of (g (x - m))^2, with the gradient g at the sum, the rows x and their mean m (the delta method; Cochran, "Sampling Techniques",
 * 1977, chapter 6; the infinitesimal jackknife of Efron, 1982, up to G / (G - 1)). For a ratio of two sums it is {@link ClusteredMean}.
 */
public final class DeltaMethod {
    /** The step of the central difference, as a part of the number: the cube root of the rounding error. */
    private static final double STEP = 6e-6;

    private DeltaMethod() {}

    /** NaN where there are fewer than two rows, or the function has no value close to the sum. */
    public static double standardError(Rows rows, ToDoubleFunction<double[]> statistic) {
        double[] sum = rows.sum();
        double[] gradient = gradient(sum, statistic);
        double mean = dot(gradient, sum) / rows.size();
        double squares = 0;
        for (int r = 0; r < rows.size(); r++) {
            double part = dot(gradient, rows.row(r)) - mean;
            squares += part * part;
        }
        return rows.size() < 2 ? Double.NaN : Math.sqrt(squares * rows.size() / (rows.size() - 1.0));
    }

    private static double[] gradient(double[] sum, ToDoubleFunction<double[]> statistic) {
        double[] gradient = new double[sum.length];
        for (int i = 0; i < sum.length; i++) {
            double step = STEP * Math.max(1, Math.abs(sum[i]));
            double[] moved = sum.clone();
            moved[i] = sum[i] + step;
            double above = statistic.applyAsDouble(moved);
            moved[i] = sum[i] - step;
            gradient[i] = (above - statistic.applyAsDouble(moved)) / (2 * step);
        }
        return gradient;
    }

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
