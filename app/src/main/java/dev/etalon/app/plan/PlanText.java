package dev.etalon.app.plan;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells a plan in plain English. */
final class PlanText {
    private final Plan plan;
    private final List<String> lines = new ArrayList<>();

    PlanText(Plan plan) {
        this.plan = plan;
    }

    List<String> lines() {
        trials();
        plan.calls().forEach(this::calls);
        if (plan.calls().size() > 1) {
            lines.add("In all: " + amounts(plan.totalCalls(), plan.totalTokens(), plan.totalDollars()) + ".");
        }
        budget();
        plan.effects().forEach(this::effect);
        return List.copyOf(lines);
    }

    private void trials() {
        if (plan.samples() == 0) {
            lines.add("No sample is selected: there is nothing to run.");
            return;
        }
        String samples = count(plan.samples(), "sample");
        lines.add(
                plan.repeats() == 1
                        ? samples + ", each answered once."
                        : samples + ", each answered " + plan.repeats() + " times: " + count(plan.trials(), "trial")
                                + ".");
        if (plan.calls().isEmpty()) {
            lines.add("Nothing is called: the run costs no money.");
        }
    }

    private void calls(PlannedCalls kind) {
        long trials = plan.trials();
        lines.add(kind.what() + ": " + amounts(kind.calls(trials), kind.tokens(trials), kind.dollars(trials)) + ".");
    }

    private static String amounts(long calls, @Nullable Range tokens, @Nullable Range dollars) {
        return count(calls, "call") + ", "
                + (tokens == null ? "tokens not known" : whole(tokens) + " tokens") + ", "
                + (dollars == null ? "cost not known" : dollars(dollars));
    }

    private void budget() {
        BigDecimal dollars = plan.budget().dollars();
        Long tokens = plan.budget().tokens();
        Long calls = plan.budget().calls();
        within(
                "money ($"
                        + (dollars == null ? "" : dollars.stripTrailingZeros().toPlainString()) + ")",
                dollars == null ? null : dollars.doubleValue(),
                plan.totalDollars());
        within("tokens (" + tokens + ")", tokens == null ? null : tokens.doubleValue(), plan.totalTokens());
        within("calls (" + calls + ")", calls == null ? null : calls.doubleValue(), Range.exactly((double)
                plan.totalCalls()));
    }

    private void within(String what, @Nullable Double cap, @Nullable Range need) {
        if (cap == null || plan.calls().isEmpty()) {
            return;
        }
        if (need == null) {
            lines.add("Whether the budget of " + what + " is enough is not known.");
        } else if (need.low() > cap) {
            lines.add("The budget of " + what + " will be reached before the end.");
        } else if (need.high() > cap) {
            lines.add("The budget of " + what + " may be reached before the end.");
        }
    }

    private void effect(DetectableEffect effect) {
        if (plan.samples() == 0) {
            return;
        }
        Double size = effect.effect();
        lines.add(
                size == null
                        ? "The smallest difference that " + effect.scorer()
                                + " can show is not known before there is data."
                        : "A difference of " + significant(size) + " or more in " + effect.scorer()
                                + " would likely be seen against another run on the same samples" + source(effect)
                                + ".");
        DetectableEffect.Wanted wanted = effect.samples();
        if (wanted != null) {
            lines.add("A difference of " + significant(wanted.effect()) + " in " + effect.scorer() + " takes "
                    + count(wanted.samples(), "sample") + source(effect) + ".");
        }
    }

    private static String source(DetectableEffect effect) {
        return switch (effect.source()) {
            case "pilots" -> ", if they differ as the pilots do";
            case "pilot" -> ", if it varies as the pilot does and has nothing to do with it";
            default -> "";
        };
    }

    private static String count(long number, String what) {
        return String.format(Locale.ROOT, "%,d %s%s", number, what, number == 1 ? "" : "s");
    }

    private static String whole(Range range) {
        String low = String.format(Locale.ROOT, "%,.0f", range.low());
        String high = String.format(Locale.ROOT, "%,.0f", range.high());
        return low.equals(high) ? low : low + " to " + high;
    }

    /** Never rounded down to nothing: a call that costs money says so. */
    private static String dollars(Range range) {
        String low = money(range.low());
        String high = money(range.high());
        return low.equals(high) ? low : low + " to " + high;
    }

    private static String money(double dollars) {
        return dollars > 0 && dollars < 0.01 ? "less than $0.01" : String.format(Locale.ROOT, "$%,.2f", dollars);
    }

    private static String significant(double value) {
        return new BigDecimal(value)
                .round(new MathContext(2))
                .stripTrailingZeros()
                .toPlainString();
    }
}
