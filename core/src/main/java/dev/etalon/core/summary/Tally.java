package dev.etalon.core.summary;

import dev.etalon.core.stats.ClusterSums;
import dev.etalon.core.stats.Confidence;
import java.util.List;

/** Adds up the scores of one measure, in flat memory, and estimates from the sums. For one thread. */
public final class Tally {
    private final ClusterSums sums;
    private long n;
    private long abstained;
    private long failed;

    /** @param adjacent whether all scores of a cluster come in one go */
    public Tally(boolean adjacent) {
        this.sums = new ClusterSums(adjacent);
    }

    /**
     * Counts a graded or labelled score.
     *
     * @param cluster the key of its cluster, see {@link ClusterSums#key}
     * @param statistics what the measure's reading makes of the score
     */
    public void scored(long cluster, double[] statistics) {
        n++;
        sums.add(cluster, statistics);
    }

    /** Counts a score without a verdict on purpose. */
    public void abstained() {
        abstained++;
    }

    /** Counts a score that is missing because something broke. */
    public void failed() {
        failed++;
    }

    public Estimate.Counts counts() {
        return new Estimate.Counts(n, abstained, failed, sums.clusters());
    }

    /** One estimate for each aggregate, in the order given. */
    public List<Estimate> estimates(List<Aggregate> aggregates, Confidence confidence) {
        return new Estimator(sums, counts(), confidence).estimates(aggregates);
    }
}
