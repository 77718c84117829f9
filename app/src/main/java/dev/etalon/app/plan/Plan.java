package dev.etalon.app.plan;

import dev.etalon.app.suite.BudgetSpec;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a run will take: samples times repeats times calls.
 *
 * @param samples how many samples are selected, 0 or more
 * @param repeats how often each is answered, 1 or more
 * @param calls the kinds of calls that a trial makes; empty where nothing is called
 * @param effects one for each scorer
 */
public record Plan(
        long samples, int repeats, List<PlannedCalls> calls, List<DetectableEffect> effects, BudgetSpec budget) {
    public Plan {
        calls = List.copyOf(calls);
        effects = List.copyOf(effects);
        Objects.requireNonNull(budget, "budget is null");
        if (samples < 0 || repeats < 1) {
            throw new IllegalArgumentException("a plan needs samples >= 0 and repeats >= 1");
        }
    }

    public long trials() {
        return Math.multiplyExact(samples, (long) repeats);
    }

    /** Calls of all kinds, without retries. */
    public long totalCalls() {
        return calls.stream().mapToLong(kind -> kind.calls(trials())).reduce(0, Math::addExact);
    }

    /** Tokens of all calls; null where those of one kind are not known. */
    public @Nullable Range totalTokens() {
        Range sum = Range.ZERO;
        for (PlannedCalls kind : calls) {
            Range tokens = kind.tokens(trials());
            if (tokens == null) {
                return null;
            }
            sum = sum.plus(tokens);
        }
        return sum;
    }

    /** Money for all calls, in US dollars; null where that of one kind is not known. */
    public @Nullable Range totalDollars() {
        Range sum = Range.ZERO;
        for (PlannedCalls kind : calls) {
            Range dollars = kind.dollars(trials());
            if (dollars == null) {
                return null;
            }
            sum = sum.plus(dollars);
        }
        return sum;
    }

    /** The plan in plain English, one sentence a line. */
    public List<String> lines() {
        return new PlanText(this).lines();
    }
}
