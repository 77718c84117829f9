package dev.etalon.core.compare;

import dev.etalon.core.stats.Interval;
import dev.etalon.core.summary.Aggregate;
import dev.etalon.core.summary.Direction;
import java.util.Objects;

/**
 * The difference of the main number of a measure, to be looked at as often as one likes while runs still go on, see
 * {@link dev.etalon.core.stats.BettingSequence}. It is over samples: repeats of one count as their mean.
 *
 * @param samples that both sides have scored
 * @param difference candidate minus baseline
 * @param interval holds at all times together
 * @param p two-sided, holds at all times together
 * @param adjusted p over all measures
 */
public record AnytimeEffect(
        String measure,
        String aggregate,
        Aggregate.Form form,
        Direction direction,
        long samples,
        double difference,
        Interval interval,
        double p,
        double adjusted,
        Verdict verdict) {
    public AnytimeEffect {
        Objects.requireNonNull(measure, "measure is null");
        Objects.requireNonNull(aggregate, "aggregate is null");
        Objects.requireNonNull(interval, "interval is null");
        Objects.requireNonNull(form, "form is null");
        Objects.requireNonNull(direction, "direction is null");
        Objects.requireNonNull(verdict, "verdict is null");
    }

    AnytimeEffect judged(double newAdjusted, double errorRate) {
        Verdict found =
                newAdjusted <= errorRate ? Verdict.of(direction, direction.gain(0, difference)) : Verdict.CANNOT_TELL;
        return new AnytimeEffect(
                measure, aggregate, form, direction, samples, difference, interval, p, newAdjusted, found);
    }
}
