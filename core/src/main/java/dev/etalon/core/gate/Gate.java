package dev.etalon.core.gate;

import dev.etalon.core.compare.Comparison;
import dev.etalon.core.compare.Effect;
import dev.etalon.core.slice.RunSummary;
import dev.etalon.core.stats.Confidence;
import dev.etalon.core.summary.Direction;
import dev.etalon.core.summary.Estimate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a run may pass.
 *
 * <p>The rule: each condition looks at an interval each end of which, taken alone, errs in at most the condition's error rate (the
 * interval of level one less twice that rate; of a share of independent samples, Clopper and Pearson's). It passes when the interval
 * lies wholly on the right side of the threshold, fails when it lies wholly on the wrong side, and is inconclusive otherwise. Where
 * scores are missing, both ends are first moved as far as the missing scores could move the value, had they all gone worst or all
 * gone best: so a pass or a fail stands whatever the missing scores would have been. Without a value or an interval, the condition is
 * inconclusive. The gate fails when any condition fails, and is inconclusive when any is.
 *
 * @param conditions at least one
 */
public record Gate(List<Condition> conditions) {
    public Gate {
        conditions = List.copyOf(conditions);
        if (conditions.isEmpty()) {
            throw new IllegalArgumentException("a gate needs a condition");
        }
    }

    public static Gate of(Condition... conditions) {
        return new Gate(List.of(conditions));
    }

    /** Whether any condition needs a baseline. */
    public boolean needsBaseline() {
        return conditions.stream()
                .anyMatch(
                        condition -> condition instanceof Condition.NotWorse || condition instanceof Condition.Better);
    }

    /** Checks a run without a baseline: conditions that need one are inconclusive. */
    public GateResult check(RunSummary candidate) {
        return check(candidate, null, Confidence.USUAL);
    }

    /**
     * Checks a run.
     *
     * @param candidate the run in numbers
     * @param comparison of the run with its baseline, or null where there is none
     * @param confidence the draws and the seed of intervals; their level comes from the conditions
     * @throws IllegalArgumentException when a condition names a measure or an aggregate that there is not
     */
    public GateResult check(RunSummary candidate, @Nullable Comparison comparison, Confidence confidence) {
        return new GateResult(conditions.stream()
                .map(condition -> line(condition, candidate, comparison, confidence))
                .toList());
    }

    private static GateResult.Line line(
            Condition condition, RunSummary candidate, @Nullable Comparison comparison, Confidence confidence) {
        Confidence oneSided = confidence.oneSided(condition.errorRate());
        return switch (condition) {
            case Condition.AtLeast floor -> absolute(floor, floor.threshold(), candidate, oneSided);
            case Condition.AtMost ceiling -> absolute(ceiling, ceiling.threshold(), candidate, oneSided);
            case Condition.NotWorse notWorse -> relative(notWorse, -notWorse.margin(), comparison, oneSided);
            case Condition.Better better -> relative(better, better.margin(), comparison, oneSided);
        };
    }

    private static GateResult.Line absolute(
            Condition condition, double threshold, RunSummary candidate, Confidence confidence) {
        Target target = condition.target();
        Estimate estimate = candidate.estimate(target.measure(), target.aggregate(), target.slice(), confidence);
        boolean ceiling = condition instanceof Condition.AtMost;
        Wording wording = new Wording(
                target.label() + (ceiling ? " at most " : " at least ") + Reach.number(threshold),
                "n = " + estimate.counts().n(),
                condition.errorRate());
        Optional<Reach> reach = Reach.of(
                estimate.value(),
                estimate.interval(),
                estimate.bounds(),
                estimate.counts().missing());
        return ceiling
                ? wording.line(condition, reach.map(Reach::reversed), -threshold, true)
                : wording.line(condition, reach, threshold, false);
    }

    private static GateResult.Line relative(
            Condition condition, double leastGain, @Nullable Comparison comparison, Confidence confidence) {
        String rule = condition.target().label()
                + (leastGain < 0 ? " worse than the baseline by less than " : " better than the baseline by more than ")
                + Reach.number(Math.abs(leastGain));
        if (comparison == null) {
            return Wording.withoutValue(condition, rule, "there is no baseline to compare with");
        }
        Target target = condition.target();
        Effect effect = comparison.effect(target.measure(), target.aggregate(), target.slice(), confidence);
        if (effect.direction() == Direction.NEITHER) {
            return Wording.withoutValue(condition, rule, "neither way of " + effect.aggregate() + " is better");
        }
        Optional<Reach> reach = Reach.of(
                effect.difference(),
                effect.interval(),
                effect.bounds(),
                effect.pairs().missing());
        boolean lowerIsBetter = effect.direction() == Direction.LOWER_IS_BETTER;
        Wording wording = new Wording(rule, pairs(effect, comparison), condition.errorRate());
        return wording.line(condition, lowerIsBetter ? reach.map(Reach::reversed) : reach, leastGain, lowerIsBetter);
    }

    private static String pairs(Effect effect, Comparison comparison) {
        long left = comparison.pairing().onlyBaseline().count()
                + comparison.pairing().changed().count();
        String pairs = effect.pairs().n() + " pairs";
        return left == 0 ? pairs : pairs + "; " + left + " trials of the baseline have no counterpart";
    }
}
