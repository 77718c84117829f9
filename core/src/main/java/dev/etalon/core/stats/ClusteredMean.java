package dev.etalon.core.stats;

import java.util.Arrays;

/**
 * A mean of values that come in clusters: repeats of one sample, questions on one document. Values within a cluster may depend on
 * each other in any way, clusters are independent.
 *
 * <p>With the sum s and the count n of each of G clusters and N the sum of all n: value m = sum of s / N, and its variance, robust
 * to any dependence inside clusters, is G/(G-1) * sum of (s - m n)^2 / N^2 (the ratio estimator of Cochran, "Sampling Techniques",
 * 1977, section 6; the sandwich of Liang and Zeger, Biometrika 73, 1986). Where every cluster holds one value, that is the plain
 * standard error sd/sqrt(n).
 *
 * @param value the mean
 * @param standardError NaN where there are fewer than two clusters
 * @param n how many values
 * @param clusters how many clusters hold a value
 * @param single whether every cluster holds exactly one value
 */
public record ClusteredMean(double value, double standardError, double n, int clusters, boolean single) {

    /**
     * The mean from the sums and the counts of the clusters; clusters with a count of 0 are left out.
     *
     * @throws IllegalArgumentException when no cluster holds a value
     */
    public static ClusteredMean of(double[] sums, double[] counts) {
        double total = 0;
        double n = 0;
        int clusters = 0;
        boolean single = true;
        for (int c = 0; c < sums.length; c++) {
            if (counts[c] > 0) {
                total += sums[c];
                n += counts[c];
                clusters++;
                single &= counts[c] == 1;
            }
        }
        if (clusters == 0) {
            throw new IllegalArgumentException("a mean needs a value");
        }
        double mean = total / n;
        return new ClusteredMean(mean, standardError(sums, counts, mean, n, clusters), n, clusters, single);
    }

    /** The mean of independent values. */
    public static ClusteredMean of(double... values) {
        double[] ones = new double[values.length];
        Arrays.fill(ones, 1);
        return of(values, ones);
    }

    private static double standardError(double[] sums, double[] counts, double mean, double n, int clusters) {
        if (clusters < 2) {
            return Double.NaN;
        }
        double squares = 0;
        for (int c = 0; c < sums.length; c++) {
            double residual = counts[c] > 0 ? sums[c] - mean * counts[c] : 0;
            squares += residual * residual;
        }
        return Math.sqrt(squares * clusters / (clusters - 1.0)) / n;
    }

    /**
     * The t interval with one degree of freedom less than there are clusters.
     *
     * @throws IllegalStateException when there are fewer than two clusters
     */
    public Interval t(double level) {
        double half = quantile(level) * standardError;
        return new Interval(value - half, value + half, level, single ? "t" : "t, clustered");
    }

    /**
     * Wilson's interval for a share over the effective sample size: the size at which independent values would have this standard
     * error, p (1 - p) / variance, corrected for few clusters by (z/t)^2 and at most n. It is the construction of Korn and Graubard
     * (Survey Methodology 24, 1998) with Wilson's interval in place of Clopper and Pearson's.
     */
    public Interval wilson(double level) {
        double size = effectiveSize(level);
        return ShareIntervals.wilson(clip(value) * size, size, level).by(single ? "Wilson" : "Wilson, clustered");
    }

    /** Korn and Graubard's interval for a share: Clopper and Pearson's over the effective sample size of {@link #wilson}. */
    public Interval kornGraubard(double level) {
        double size = effectiveSize(level);
        return ShareIntervals.clopperPearson(clip(value) * size, size, level)
                .by(single ? "Clopper-Pearson" : "Korn-Graubard");
    }

    /** At how many independent values a share would have this standard error; see {@link #wilson}. */
    public double effectiveSize(double level) {
        if (single) {
            return n;
        }
        double correction = Quantiles.twoSidedNormal(level) / quantile(level);
        double independent = value * (1 - value);
        // With no variation the dependence cannot be seen: take the worst, that a cluster is worth one value.
        double size = standardError == 0 || independent <= 0 ? clusters : independent / (standardError * standardError);
        return Math.min(n, size * correction * correction);
    }

    private double quantile(double level) {
        if (clusters < 2) {
            throw new IllegalStateException("an interval over clusters needs two of them");
        }
        return Quantiles.twoSidedT(level, clusters - 1.0);
    }

    private static double clip(double share) {
        return Math.min(1, Math.max(0, share));
    }
}
