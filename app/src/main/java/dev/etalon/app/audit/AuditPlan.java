package dev.etalon.app.audit;

import dev.etalon.app.plan.PlannedCalls;
import dev.etalon.rating.audit.asking.AuditedJudge;
import dev.etalon.rating.audit.probe.Bias;
import dev.etalon.rating.audit.probe.Change;
import dev.etalon.rating.audit.probe.Item;
import dev.etalon.rating.audit.rationale.RationaleProbes;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the audit of one judge takes at most, told before it is made. Probes that are for some answers only count as if they were for
 * all; replies that are kept cost nothing.
 *
 * @param calls to models
 * @param tokens likely, of all calls; null where they are not known
 * @param dollars likely; null where no price is known
 */
public record AuditPlan(
        String judge,
        int items,
        long calls,
        @Nullable Double tokens,
        @Nullable Double dollars) {
    /** For each item; see {@link RationaleProbes}. */
    private static final Map<String, Integer> REASONS = Map.of(
            RationaleProbes.EVIDENCE, 2,
            RationaleProbes.ENTAILMENT, 1,
            RationaleProbes.EARLY, 5,
            RationaleProbes.SWAPPED, 1,
            RationaleProbes.REPAIR, 4);

    /** @param typical what a call of this judge takes, null where it is not known */
    static AuditPlan of(AuditedJudge judge, List<Item> items, AuditChoice choice, @Nullable PlannedCalls typical) {
        ChosenProbes probes = ChosenProbes.of(choice);
        long calls = (long) items.size() * choice.repeats() * judge.calls(false);
        boolean singleOrder =
                probes.biases().stream().anyMatch(bias -> bias.baseline().singleOrder());
        if (judge.against() != null && singleOrder) {
            calls += (long) items.size() * choice.repeats() * judge.calls(true);
        }
        for (Bias bias : probes.biases()) {
            calls += items.stream().mapToLong(item -> calls(judge, bias, item)).sum();
        }
        calls += ChosenProbes.hasOneReason(judge) ? items.size() * reasons(probes, choice) : 0;
        return new AuditPlan(
                judge.name(),
                items.size(),
                calls,
                typical == null || typical.input() == null || typical.output() == null
                        ? null
                        : (Double) (calls
                                * (typical.input().low() + typical.output().low())),
                dollars(typical, calls));
    }

    private static long calls(AuditedJudge judge, Bias bias, Item item) {
        long calls = 0;
        for (Change change : bias.probe().changes(item, judge.guideline())) {
            calls += judge.calls(change.ask().singleOrder());
        }
        return calls;
    }

    private static long reasons(ChosenProbes probes, AuditChoice choice) {
        return probes.reasons().stream()
                .filter(probe -> choice.repairer() != null || !probe.equals(RationaleProbes.REPAIR))
                .mapToLong(probe -> REASONS.getOrDefault(probe, 0))
                .sum();
    }

    private static @Nullable Double dollars(@Nullable PlannedCalls typical, long calls) {
        if (typical == null || typical.input() == null || typical.output() == null || typical.price() == null) {
            return null;
        }
        double one = typical.input().low() * typical.price().inputPerMillion()
                + typical.output().low() * typical.price().outputPerMillion();
        return calls * one / 1e6;
    }

    /** For example {@code judge j: 50 answers, at most 2,900 calls, about 1,700,000 tokens, about $0.31}. */
    public String line() {
        return String.format(Locale.ROOT, "judge %s: %d answers, at most %,d calls", judge, items, calls)
                + (tokens == null ? "" : String.format(Locale.ROOT, ", about %,.0f tokens", tokens))
                + (dollars == null ? ", cost not known" : String.format(Locale.ROOT, ", about $%.2f", dollars));
    }
}
