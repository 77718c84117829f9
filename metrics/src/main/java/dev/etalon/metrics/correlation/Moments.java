package dev.etalon.metrics.correlation;

/**
 * The first and second moments of weighted pairs, about their means.
 *
 * @param n the sum of the weights
 * @param xx the sum of squared deviations of x
 * @param yy the sum of squared deviations of y
 * @param xy the sum of products of both
 */
public record Moments(double n, double xx, double yy, double xy) {

    /** In two passes over deviations from a value that occurs, so that numbers far from zero lose nothing. */
    public static Moments of(double[] x, double[] y, double[] weights) {
        int first = 0;
        while (first < weights.length && weights[first] == 0) {
            first++;
        }
        if (first == weights.length) {
            return new Moments(0, 0, 0, 0);
        }
        double n = 0;
        double xSum = 0;
        double ySum = 0;
        for (int i = first; i < weights.length; i++) {
            n += weights[i];
            xSum += weights[i] * (x[i] - x[first]);
            ySum += weights[i] * (y[i] - y[first]);
        }
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int i = first; i < weights.length; i++) {
            double dx = x[i] - x[first] - xSum / n;
            double dy = y[i] - y[first] - ySum / n;
            xx += weights[i] * dx * dx;
            yy += weights[i] * dy * dy;
            xy += weights[i] * dx * dy;
        }
        return new Moments(n, xx, yy, xy);
    }

    /** From sums of values that were shifted by a constant near them. */
    public static Moments ofSums(double n, double[] sums) {
        double x = sums[0] / n;
        double y = sums[1] / n;
        return new Moments(n, Math.max(0, sums[2] - n * x * x), Math.max(0, sums[3] - n * y * y), sums[4] - n * x * y);
    }

    /** NaN where a side does not vary. */
    public double correlation() {
        double spread = Math.sqrt(xx) * Math.sqrt(yy);
        return n < 2 || !(spread > 0) ? Double.NaN : Math.max(-1, Math.min(1, xy / spread));
    }
}
