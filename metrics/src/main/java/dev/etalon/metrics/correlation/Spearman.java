package dev.etalon.metrics.correlation;

/**
 * Spearman's rank correlation (1904): Pearson's correlation of the ranks, equal numbers sharing their mean rank. Equal to scipy's
 * {@code spearmanr}; undefined (NaN) with fewer than two pairs or where all numbers of a series are equal.
 */
public final class Spearman {
    private Spearman() {}

    public static double of(double[] x, double[] y) {
        return of(new PairOrder(x, y), PairOrder.ones(x.length));
    }

    /** Over pairs that occur so many times each. */
    public static double of(PairOrder pairs, double[] weights) {
        double[] xMeans = centred(pairs.xTotals(weights));
        double[] yMeans = centred(pairs.yTotals(weights));
        double xx = 0;
        double yy = 0;
        double xy = 0;
        double n = 0;
        for (int pair = 0; pair < weights.length; pair++) {
            double dx = xMeans[pairs.xRank(pair)];
            double dy = yMeans[pairs.yRank(pair)];
            n += weights[pair];
            xx += weights[pair] * dx * dx;
            yy += weights[pair] * dy * dy;
            xy += weights[pair] * dx * dy;
        }
        return new Moments(n, xx, yy, xy).correlation();
    }

    /** The mean rank of each group of equal numbers, less the mean of all: half of what is below less half of what is above. */
    private static double[] centred(double[] totals) {
        double all = 0;
        for (double total : totals) {
            all += total;
        }
        double[] means = new double[totals.length];
        double below = 0;
        for (int group = 0; group < totals.length; group++) {
            double above = all - below - totals[group];
            means[group] = (below - above) / 2;
            below += totals[group];
        }
        return means;
    }
}
