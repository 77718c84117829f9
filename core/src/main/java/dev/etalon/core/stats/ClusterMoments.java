package dev.etalon.core.stats;

/**
 * The moments from which a {@link ClusteredMean} follows exactly, for any number of clusters in constant memory. All that belongs to a
 * cluster must be added in one go. Values are taken relative to the first one, so that little is lost to rounding.
 */
public final class ClusterMoments {
    private double origin = Double.NaN;
    private long openCluster;
    private Totals open = Totals.NONE;
    private double n;
    private double sum;
    private double squares;
    private double products;
    private double squaredCounts;
    private int clusters;
    private boolean single = true;

    /** What one cluster holds so far. */
    private record Totals(double sum, double count) {
        static final Totals NONE = new Totals(0, 0);
    }

    /**
     * Adds values of a cluster.
     *
     * @param total the sum of the values
     * @param count how many they are; where it is 0, nothing is added
     */
    public void add(long cluster, double total, double count) {
        if (!(count > 0)) {
            return;
        }
        if (Double.isNaN(origin)) {
            origin = total / count;
        }
        if (cluster != openCluster) {
            close();
            openCluster = cluster;
        }
        open = new Totals(open.sum + total - origin * count, open.count + count);
    }

    private void close() {
        if (open.count == 0) {
            return;
        }
        n += open.count;
        sum += open.sum;
        squares += open.sum * open.sum;
        products += open.sum * open.count;
        squaredCounts += open.count * open.count;
        clusters++;
        single &= open.count == 1;
        open = Totals.NONE;
    }

    /** Whether nothing was added. */
    public boolean isEmpty() {
        return Double.isNaN(origin);
    }

    /**
     * The mean of what was added.
     *
     * @throws IllegalStateException when nothing was
     */
    public ClusteredMean mean() {
        close();
        if (isEmpty()) {
            throw new IllegalStateException("a mean needs a value");
        }
        double mean = sum / n;
        double residuals = Math.max(0, squares - 2 * mean * products + mean * mean * squaredCounts);
        double error = clusters < 2 ? Double.NaN : Math.sqrt(residuals * clusters / (clusters - 1.0)) / n;
        return new ClusteredMean(origin + mean, error, n, clusters, single);
    }
}
