package dev.etalon.core.compare;

import dev.etalon.core.slice.Slice;
import dev.etalon.core.stats.Confidence;
import dev.etalon.core.stats.Interval;
import dev.etalon.core.stats.Power;
import dev.etalon.core.stats.Significance;
import dev.etalon.core.summary.Aggregate;
import dev.etalon.core.summary.Correction;
import dev.etalon.core.summary.Estimate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes the effects of one measure over one slice. */
final class EffectMaker {
    private final PairedMeasure measure;
    private final Slice slice;
    private final Confidence confidence;
    private final PairedTally tally;

    EffectMaker(PairedMeasure measure, Slice slice, Confidence confidence) {
        this.measure = measure;
        this.slice = slice;
        this.confidence = confidence;
        this.tally = measure.tally(slice);
    }

    /** The effect on an aggregate without a test. */
    Effect untested(Aggregate aggregate) {
        return effect(aggregate, estimator(aggregate), Optional.empty(), Verdict.NOT_TESTED);
    }

    /** The effect on an aggregate over a slice with too few pairs to test it. */
    Effect tooFew(Aggregate aggregate) {
        return effect(aggregate, estimator(aggregate), Optional.empty(), Verdict.TOO_FEW);
    }

    /** How many pairs the slice has. */
    long pairs() {
        return tally.n();
    }

    /** The effect on an aggregate with a test whose p is not adjusted yet. */
    Effect tested(Aggregate aggregate) {
        Optional<PairedEstimator> estimator = estimator(aggregate);
        return effect(aggregate, estimator, estimator.map(PairedEstimator::test), Verdict.CANNOT_TELL);
    }

    /** Nothing to estimate where there is no pair, or a side has no value. */
    private Optional<PairedEstimator> estimator(Aggregate aggregate) {
        if (tally.n() == 0) {
            return Optional.empty();
        }
        PairedEstimator estimator = new PairedEstimator(tally, aggregate, confidence);
        boolean defined = !Double.isNaN(estimator.baseline()) && !Double.isNaN(estimator.candidate());
        return defined ? Optional.of(estimator) : Optional.empty();
    }

    private Effect effect(
            Aggregate aggregate,
            Optional<PairedEstimator> estimator,
            Optional<Significance> significance,
            Verdict verdict) {
        Double difference = estimator.map(PairedEstimator::difference).orElse(null);
        Interval interval = estimator.flatMap(PairedEstimator::interval).orElse(null);
        return new Effect(
                measure.name(),
                slice,
                aggregate.name(),
                aggregate.form(),
                aggregate.direction(),
                tally.pairs(),
                estimator.map(PairedEstimator::baseline).orElse(null),
                estimator.map(PairedEstimator::candidate).orElse(null),
                difference,
                interval,
                bounds(aggregate, estimator),
                significance
                        .map(found -> new Effect.Test(found.test(), found.p(), found.p()))
                        .orElse(null),
                null,
                verdict);
    }

    private Estimate.@Nullable Bounds bounds(Aggregate aggregate, Optional<PairedEstimator> estimator) {
        Double seen = estimator.map(PairedEstimator::seenDifference).orElse(null);
        Estimate.Bounds bounds = tally.bounds(aggregate, seen);
        Correction correction = aggregate.correction();
        return bounds == null || correction == null
                ? bounds
                : new Estimate.Bounds(correction.difference(bounds.worst()), correction.difference(bounds.best()));
    }

    /** The effect with its p adjusted, its smallest detectable difference and its verdict. */
    Effect judged(Effect effect, Aggregate aggregate, Effect.Test test, Power power) {
        Double detectable =
                estimator(aggregate).flatMap(found -> found.detectable(power)).orElse(null);
        return new Effect(
                effect.measure(),
                effect.slice(),
                effect.aggregate(),
                effect.form(),
                effect.direction(),
                effect.pairs(),
                effect.baseline(),
                effect.candidate(),
                effect.difference(),
                effect.interval(),
                effect.bounds(),
                test,
                detectable,
                verdict(effect, test));
    }

    private Verdict verdict(Effect effect, Effect.Test test) {
        Double before = effect.baseline();
        Double after = effect.candidate();
        if (before == null || after == null || test.adjusted() > 1 - confidence.level()) {
            return Verdict.CANNOT_TELL;
        }
        return Verdict.of(effect.direction(), effect.direction().gain(before, after));
    }
}
