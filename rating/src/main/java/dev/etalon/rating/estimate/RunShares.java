package dev.etalon.rating.estimate;

/** What the sums of a run say of its verdicts; see {@link MeanEstimator} for what stands in them. */
final class RunShares {
    private static final double PRIOR = 0.5;

    private RunShares() {}

    /** The share of a verdict among those of a run; see {@link MeanEstimator} for what stands in the sums. */
    static double share(double[] sums, int verdict) {
        return sums[verdict + 1] / sums[sums.length - 1];
    }

    /**
     * The run's counts of verdicts with the prior's, as many as independent verdicts would give this standard error.
     *
     * @param worth of each verdict
     */
    static double[] weights(double[] sums, double[] worth, double standardError) {
        double n = sums[sums.length - 1];
        double mean = 0;
        double square = 0;
        for (int v = 0; v < worth.length; v++) {
            mean += share(sums, v) * worth[v];
            square += share(sums, v) * worth[v] * worth[v];
        }
        double variance = square - mean * mean;
        boolean varies = variance > 1e-12 && standardError > 0;
        double effective = varies ? Math.min(n, variance / (standardError * standardError)) : n;
        double[] weights = new double[worth.length];
        for (int v = 0; v < worth.length; v++) {
            weights[v] = share(sums, v) * effective + PRIOR;
        }
        return weights;
    }
}
