package dev.etalon.core.compare;

import dev.etalon.core.compare.Observation.Absent;
import dev.etalon.core.compare.Observation.Scored;
import dev.etalon.core.stats.ClusterMoments;
import dev.etalon.core.stats.ClusterSums;
import dev.etalon.core.stats.ClusteredMean;
import dev.etalon.core.summary.Aggregate;
import dev.etalon.core.summary.Aggregate.Form;
import dev.etalon.core.summary.Estimate;
import dev.etalon.core.summary.OverRepeats;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The pairs of one measure over one slice, added up. */
final class PairedTally {
    private final ClusterSums baseline;
    private final ClusterSums candidate;
    private final Map<Aggregate, ClusterMoments> differences = new LinkedHashMap<>();
    private long n;
    private long onlyBaselinePassed;
    private long onlyCandidatePassed;
    private boolean binary = true;
    private boolean repeats;
    private final OneSided withoutCandidate = new OneSided();
    private final OneSided withoutBaseline = new OneSided();
    private long withoutBoth;

    /**
     * A tally of no pairs.
     *
     * @param aggregates shares and means among them are exact over any number of clusters
     * @param adjacent whether all pairs of a cluster come in one go
     */
    PairedTally(List<Aggregate> aggregates, boolean adjacent) {
        this.baseline = new ClusterSums(adjacent);
        this.candidate = new ClusterSums(adjacent);
        if (adjacent) {
            aggregates.stream()
                    .filter(aggregate -> aggregate.form() != Form.FUNCTION)
                    .forEach(aggregate -> differences.put(aggregate, new ClusterMoments()));
        }
    }

    void add(Half pair, Observation before, Observation after) {
        if (before instanceof Absent || after instanceof Absent) {
            return;
        }
        if (before instanceof Scored left && after instanceof Scored right) {
            scored(pair, left, right);
        } else if (before instanceof Scored left) {
            withoutCandidate.add(left.own());
        } else if (after instanceof Scored right) {
            withoutBaseline.add(right.own());
        } else {
            withoutBoth++;
        }
    }

    private void scored(Half pair, Scored before, Scored after) {
        n++;
        repeats |= pair.key().repeat() > 0;
        baseline.add(pair.cluster(), before.statistics());
        candidate.add(pair.cluster(), after.statistics());
        addDifference(pair, before.statistics(), after.statistics());
        binary &= isBinary(before.own()) && isBinary(after.own());
        onlyBaselinePassed += before.own() > after.own() ? 1 : 0;
        onlyCandidatePassed += after.own() > before.own() ? 1 : 0;
    }

    /** Adds what the repeats of a sample say together on both sides, after a pair of it: only numbers that both sides have. */
    void together(Half pair, double[] before, double[] after) {
        double[] left = before.clone();
        double[] right = after.clone();
        for (int i = 0; i < left.length; i++) {
            boolean defined = !Double.isNaN(left[i]) && !Double.isNaN(right[i]);
            left[i] = defined ? left[i] : Double.NaN;
            right[i] = defined ? right[i] : Double.NaN;
        }
        double[] first = OverRepeats.statistics(left);
        double[] second = OverRepeats.statistics(right);
        baseline.addBeside(pair.cluster(), first);
        candidate.addBeside(pair.cluster(), second);
        addDifference(pair, first, second);
    }

    private void addDifference(Half pair, double[] before, double[] after) {
        differences.forEach((aggregate, moments) -> moments.add(
                pair.cluster(),
                aggregate.total(after) - aggregate.total(before),
                aggregate.count().applyAsDouble(before)));
    }

    private static boolean isBinary(double value) {
        return value == 0 || value == 1;
    }

    long n() {
        return n;
    }

    long missing() {
        return withoutCandidate.count + withoutBaseline.count + withoutBoth;
    }

    ClusterSums baseline() {
        return baseline;
    }

    ClusterSums candidate() {
        return candidate;
    }

    /** The exact mean difference of an aggregate over its clusters, where it was kept from the first pair on. */
    Optional<ClusteredMean> exactDifference(Aggregate aggregate) {
        return differences.entrySet().stream()
                .filter(entry -> entry.getKey().name().equals(aggregate.name())
                        && !entry.getValue().isEmpty())
                .map(entry -> entry.getValue().mean())
                .findFirst();
    }

    /** Pairs that only the baseline passed, where all scores are 0 or 1. */
    long onlyBaselinePassed() {
        return onlyBaselinePassed;
    }

    /** Pairs that only the candidate passed, where all scores are 0 or 1. */
    long onlyCandidatePassed() {
        return onlyCandidatePassed;
    }

    /** Whether the pairs are one table of passed and failed: independent, and every score 0 or 1. */
    boolean isTable() {
        return binary && !clustered();
    }

    private boolean clustered() {
        return repeats || baseline.repeated();
    }

    Effect.Pairs pairs() {
        return new Effect.Pairs(n, baseline.clusters(), missing());
    }

    /** The difference if what is missing had gone worst or best for the candidate, given the one over the pairs. */
    Estimate.@Nullable Bounds bounds(Aggregate aggregate, @Nullable Double difference) {
        if (missing() == 0 || !aggregate.bounded() || aggregate.form() == Form.SAMPLES) {
            return null;
        }
        double worst = aggregate.direction().worst(aggregate.lowest(), aggregate.highest());
        double best = aggregate.direction().best(aggregate.lowest(), aggregate.highest());
        double known = difference == null ? 0 : n * difference;
        double all = n + missing();
        return new Estimate.Bounds(
                (known + extreme(aggregate, worst, best)) / all, (known + extreme(aggregate, best, worst)) / all);
    }

    /** The sum of the missing differences where the candidate gets one end of the scale and the baseline the other. */
    private double extreme(Aggregate aggregate, double candidateEnd, double baselineEnd) {
        double whole = candidateEnd - baselineEnd;
        if (aggregate.form() == Form.FUNCTION) {
            return missing() * whole;
        }
        double sum = withoutBoth * whole;
        sum += Double.isNaN(withoutCandidate.own)
                ? withoutCandidate.count * whole
                : withoutCandidate.count * candidateEnd - withoutCandidate.own;
        sum += Double.isNaN(withoutBaseline.own)
                ? withoutBaseline.count * whole
                : withoutBaseline.own - withoutBaseline.count * baselineEnd;
        return sum;
    }

    /** Pairs that one side has scored. */
    private static final class OneSided {
        private long count;
        private double own;

        private void add(double value) {
            count++;
            own += value;
        }
    }
}
