package dev.etalon.core.compare;

import dev.etalon.core.run.Trial;
import dev.etalon.core.scorer.Measure;
import dev.etalon.core.slice.Grouping;
import dev.etalon.core.slice.RunSummary;
import dev.etalon.core.slice.Slice;
import dev.etalon.core.slice.Summariser;
import dev.etalon.core.stats.Confidence;
import dev.etalon.core.stats.Interval;
import dev.etalon.core.stats.Newcombe;
import dev.etalon.core.summary.Aggregate;
import dev.etalon.core.summary.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Compares two runs over different samples, as two independent ones. The interval of a difference is made of the interval of each side
 * (Newcombe's for shares, see {@link Newcombe#difference}). There is no p: the main number of a measure is called better or worse where
 * that interval, at a level that shares the error rate between the measures (Bonferroni), lies on one side of 0. Where the same samples
 * are in both runs, {@link Comparer} sees smaller differences.
 */
public final class UnpairedComparer {
    private final Confidence confidence;
    private final RunSummary before;
    private final RunSummary after;
    private final List<Measure> measures;

    private UnpairedComparer(Confidence confidence, RunSummary before, RunSummary after, List<Measure> measures) {
        this.confidence = confidence;
        this.before = before;
        this.after = after;
        this.measures = measures;
    }

    /**
     * Reads both runs: for each measure of both, the main number first, then the others, over all samples.
     *
     * @param grouping says which samples depend on each other; slices are not looked at
     * @throws IncomparableException when a measure means something else in the other run, or no measure is in both
     */
    public static List<Effect> compare(
            ComparedRun baseline, ComparedRun candidate, Grouping grouping, Confidence confidence) {
        List<Measure> measures = CommonMeasures.of(baseline, candidate).both();
        Grouping clusters = new Grouping(List.of(), grouping.clusterField(), grouping.minimum());
        return new UnpairedComparer(
                        confidence,
                        summary(baseline, measures, clusters),
                        summary(candidate, measures, clusters),
                        measures)
                .effects();
    }

    private static RunSummary summary(ComparedRun run, List<Measure> measures, Grouping grouping) {
        try (Stream<Trial> trials = run.trials().get()) {
            return Summariser.of(measures).grouping(grouping).read(trials);
        }
    }

    private List<Effect> effects() {
        List<Effect> effects = new ArrayList<>();
        for (Measure measure : measures) {
            List<Estimate> all = after.estimates(measure.name(), Slice.ALL, confidence);
            for (int i = 0; i < all.size(); i++) {
                Aggregate aggregate = after.aggregate(measure.name(), all.get(i).name());
                if (!aggregate.detail()) {
                    effects.add(effect(measure.name(), aggregate, all.get(i), i == 0));
                }
            }
        }
        return effects;
    }

    private Effect effect(String measure, Aggregate aggregate, Estimate right, boolean main) {
        Estimate left = before(measure, aggregate, confidence);
        Double a = left == null ? null : left.value();
        Double b = right.value();
        Estimate.Counts counts = right.counts();
        Estimate.Counts others = left == null ? new Estimate.Counts(0, 0, 0, 0) : left.counts();
        return new Effect(
                measure,
                Slice.ALL,
                aggregate.name(),
                aggregate.form(),
                aggregate.direction(),
                new Effect.Pairs(
                        Math.min(counts.n(), others.n()),
                        Math.min(counts.clusters(), others.clusters()),
                        counts.missing() + others.missing()),
                a,
                b,
                a == null || b == null ? null : b - a,
                interval(aggregate, left, right),
                null,
                null,
                null,
                main ? verdict(measure, aggregate) : Verdict.NOT_TESTED);
    }

    /** Null where the baseline has no such number: a label that it never met. */
    private @Nullable Estimate before(String measure, Aggregate aggregate, Confidence how) {
        return before.estimates(measure, Slice.ALL, how).stream()
                .filter(estimate -> estimate.name().equals(aggregate.name()))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Interval interval(Aggregate aggregate, @Nullable Estimate left, Estimate right) {
        if (left == null
                || left.value() == null
                || left.interval() == null
                || right.value() == null
                || right.interval() == null) {
            return null;
        }
        double length = aggregate.highest() - aggregate.lowest();
        Interval made = Newcombe.difference(left.value(), left.interval(), right.value(), right.interval(), 0);
        boolean newcombe = made.method().equals("difference of Wilson and Wilson");
        return made.within(-length, length).by(newcombe ? "Newcombe" : made.method());
    }

    private Verdict verdict(String measure, Aggregate aggregate) {
        Confidence shared = confidence.withLevel(1 - (1 - confidence.level()) / measures.size());
        Estimate left = before(measure, aggregate, shared);
        Estimate right = after.estimate(measure, aggregate.name(), Slice.ALL, shared);
        Interval interval = interval(aggregate, left, right);
        return interval == null || interval.contains(0)
                ? Verdict.CANNOT_TELL
                : Verdict.of(aggregate.direction(), aggregate.direction().gain(0, interval.low() > 0 ? 1 : -1));
    }
}
