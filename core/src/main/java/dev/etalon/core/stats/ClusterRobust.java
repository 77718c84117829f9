package dev.etalon.core.stats;

/**
 * A ratio of two sums over clusters, sum of s / sum of n, with one of the cluster-robust standard errors. With the residuals
 * e = s - m n of the clusters, their shares of the whole w = n / N and G clusters, the variance is the sum of e^2 f / N^2, where f is
 *
 * <ul>
 *   <li>{@link Kind#CR0}: 1 (Liang and Zeger, Biometrika 73, 1986);
 *   <li>{@link Kind#CR1}: G / (G - 1), which is the cluster covariance of statsmodels and of {@link ClusteredMean};
 *   <li>{@link Kind#CR2}: 1 / (1 - w), free of bias where values are independent (Bell and McCaffrey, Survey Methodology 28, 2002);
 *   <li>{@link Kind#CR3}: 1 / (1 - w)^2, close to the jackknife, on the safe side.
 * </ul>
 *
 * <p>For a mean, n are the numbers of values; for a ratio metric (errors per word), s and n are what is above and below the line, and
 * the error is that of the delta method. The degrees of freedom are G - 1, for CR2 those of Bell and McCaffrey, which are fewer
 * where clusters differ in size: 1 / (sum of w^2 + the sum over pairs of different clusters of q q'), q = w^2 / (1 - w).
 *
 * @param value the ratio
 * @param standardError NaN where there are fewer than two clusters
 */
public record ClusterRobust(double value, double standardError, double degreesOfFreedom, Kind kind) {
    /** How residuals are weighted. */
    public enum Kind {
        CR0,
        CR1,
        CR2,
        CR3;

        private double factor(double weight, double clusters) {
            return switch (this) {
                case CR0 -> 1;
                case CR1 -> clusters / (clusters - 1);
                case CR2 -> 1 / (1 - weight);
                case CR3 -> 1 / ((1 - weight) * (1 - weight));
            };
        }
    }

    /**
     * The ratio from the sums and the sizes of the clusters; clusters of size 0 are left out.
     *
     * @throws IllegalArgumentException when no cluster has a size
     */
    public static ClusterRobust of(double[] sums, double[] sizes, Kind kind) {
        ClusteredMean mean = ClusteredMean.of(sums, sizes);
        double variance = 0;
        for (int c = 0; c < sums.length; c++) {
            if (sizes[c] > 0) {
                double residual = (sums[c] - mean.value() * sizes[c]) / mean.n();
                variance += residual * residual * kind.factor(sizes[c] / mean.n(), mean.clusters());
            }
        }
        double error = mean.clusters() < 2 ? Double.NaN : Math.sqrt(variance);
        double freedom = kind == Kind.CR2 ? bellMcCaffrey(sizes, mean.n()) : mean.clusters() - 1.0;
        return new ClusterRobust(mean.value(), error, freedom, kind);
    }

    private static double bellMcCaffrey(double[] sizes, double n) {
        double squares = 0;
        double sum = 0;
        double sumOfSquares = 0;
        for (double size : sizes) {
            double weight = Math.max(0, size) / n;
            double q = weight * weight / (1 - weight);
            squares += weight * weight;
            sum += q;
            sumOfSquares += q * q;
        }
        return 1 / (squares + sum * sum - sumOfSquares);
    }

    /**
     * The t interval.
     *
     * @throws IllegalStateException when there are fewer than two clusters
     */
    public Interval t(double level) {
        if (Double.isNaN(standardError)) {
            throw new IllegalStateException("an interval over clusters needs two of them");
        }
        double half = Quantiles.twoSidedT(level, degreesOfFreedom) * standardError;
        return new Interval(value - half, value + half, level, "t, clustered, " + kind);
    }
}
