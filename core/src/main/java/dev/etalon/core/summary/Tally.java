package dev.etalon.core.summary;

import dev.etalon.core.stats.ClusterMoments;
import dev.etalon.core.stats.ClusterSums;
import dev.etalon.core.stats.ClusteredMean;
import dev.etalon.core.stats.Confidence;
import dev.etalon.core.summary.Aggregate.Form;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Adds up the scores of one measure, in flat memory, and estimates from the sums. For one thread. */
public final class Tally {
    private final ClusterSums sums;
    private final Map<Aggregate, ClusterMoments> moments = new LinkedHashMap<>();
    private long n;
    private long abstained;
    private long failed;

    /**
     * A tally of no scores.
     *
     * @param reading what the statistics come from
     * @param adjacent whether all scores of a cluster come in one go; then shares and means are exact over any number of clusters
     */
    public Tally(Summary.Reading reading, boolean adjacent) {
        this.sums = new ClusterSums(adjacent);
        if (adjacent) {
            reading.aggregates().stream()
                    .filter(aggregate -> aggregate.form() != Form.FUNCTION && !aggregate.detail())
                    .forEach(aggregate -> moments.put(aggregate, new ClusterMoments()));
        }
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
        moments.forEach((aggregate, moment) -> moment.add(
                cluster, aggregate.total(statistics), aggregate.count().applyAsDouble(statistics)));
    }

    /**
     * Adds what the repeats of a sample say together, after the last of them was counted.
     *
     * @param values what the measure's reading makes of them, see {@link Summary.Reading#together}
     */
    public void together(long cluster, double[] values) {
        double[] statistics = OverRepeats.statistics(values);
        sums.addBeside(cluster, statistics);
        moments.forEach((aggregate, moment) -> moment.add(
                cluster, aggregate.total(statistics), aggregate.count().applyAsDouble(statistics)));
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
        return new Estimator(this, confidence).estimates(aggregates);
    }

    ClusterSums sums() {
        return sums;
    }

    /** The exact mean of an aggregate over its clusters, where it was kept from the first score on. */
    Optional<ClusteredMean> exactMean(Aggregate aggregate) {
        return moments.entrySet().stream()
                .filter(entry -> entry.getKey().name().equals(aggregate.name())
                        && !entry.getValue().isEmpty())
                .map(entry -> entry.getValue().mean())
                .findFirst();
    }
}
