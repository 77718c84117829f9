package dev.etalon.metrics.correlation;

/**
 * Pearson's correlation of two series (1895): covariance over the product of standard deviations, -1 to 1. Equal to scipy's
 * {@code pearsonr}; undefined (NaN) with fewer than two pairs or where a series does not vary.
 */
public final class Pearson {
    private Pearson() {}

    public static double of(double[] x, double[] y) {
        PairOrder.checkPaired(x, y);
        return Moments.of(x, y, PairOrder.ones(x.length)).correlation();
    }
}
