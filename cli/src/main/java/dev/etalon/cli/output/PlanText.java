package dev.etalon.cli.output;

import dev.etalon.app.usecase.PlanSuite.Plan;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** A plan in plain English. */
public final class PlanText {
    private PlanText() {}

    public static String of(Plan plan) {
        StringBuilder out = new StringBuilder(plan.suite() + "\n");
        line(out, "trials", plan.samples() + " samples x " + plan.repeats() + " repeats = " + plan.trials());
        line(out, "calls", String.format(Locale.ROOT, "%,d", plan.calls()));
        if (plan.mostTokens() > 0) {
            line(out, "tokens", String.format(Locale.ROOT, "%,d to %,d", plan.leastTokens(), plan.mostTokens()));
            line(out, "cost", cost(plan));
        }
        if (plan.detectable() != null && plan.detectableAtWorst() != null) {
            line(out, "can see", String.format(
                    Locale.ROOT,
                    "a change of %.1f points in a share (80%% power, %d tests, two runs that differ on 15%% of the samples; at worst %.1f points)",
                    100 * plan.detectable(),
                    plan.tests(),
                    100 * plan.detectableAtWorst()));
        }
        return out.toString();
    }

    private static String cost(Plan plan) {
        if (plan.leastDollars() == null || plan.mostDollars() == null) {
            return "unknown: no price for a model; give one in a price file (prices:)";
        }
        return "$" + cents(plan.leastDollars()) + " to $" + cents(plan.mostDollars());
    }

    private static String cents(BigDecimal dollars) {
        return dollars.setScale(4, RoundingMode.HALF_UP).toPlainString();
    }

    private static void line(StringBuilder out, String name, String value) {
        out.append(String.format(Locale.ROOT, "  %-8s %s%n", name, value));
    }
}
