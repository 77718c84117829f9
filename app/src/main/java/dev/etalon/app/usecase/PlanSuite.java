package dev.etalon.app.usecase;

import dev.etalon.app.suite.Suite;
import dev.etalon.app.wiring.Forecast;
import dev.etalon.core.stats.Power;
import dev.etalon.core.traffic.Usage;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Says before a run what it will cost and what it will be able to see. Sends nothing. */
public final class PlanSuite {
    /** How often two versions of one system usually disagree on a sample. */
    private static final double USUAL_DISAGREEMENT = 0.15;

    /**
     * The plan.
     *
     * @param calls calls to the outside
     * @param leastTokens if every reply is short
     * @param mostTokens in the worst case: a token for each byte sent, replies as long as allowed
     * @param leastDollars null where no price is known
     * @param mostDollars null where no price is known
     * @param tests how many tests a comparison of two such runs makes over all samples
     * @param detectable the smallest difference of two shares that a comparison finds with 80% power, if the runs disagree on 15% of
     *     the samples; null without samples
     * @param detectableAtWorst the same if they disagree on half of them
     */
    public record Plan(
            String suite,
            long samples,
            int repeats,
            long trials,
            long calls,
            long leastTokens,
            long mostTokens,
            @Nullable BigDecimal leastDollars,
            @Nullable BigDecimal mostDollars,
            int tests,
            @Nullable Double detectable,
            @Nullable Double detectableAtWorst) {}

    public Plan plan(Suite suite) throws InterruptedException {
        Forecast.Expected expected = new Forecast(suite).expected();
        Usage least = expected.least();
        Usage most = expected.most();
        int tests = suite.scorers().size();
        Power power = Power.USUAL.overTests(tests);
        boolean any = expected.samples() > 0;
        return new Plan(
                suite.name(),
                expected.samples(),
                suite.repeats(),
                expected.samples() * suite.repeats(),
                most.calls(),
                least.tokens(),
                most.tokens(),
                least.dollars(),
                most.dollars(),
                tests,
                any ? power.detectablePairedShares(expected.samples(), USUAL_DISAGREEMENT) : null,
                any ? power.detectablePairedShares(expected.samples(), Power.UNRELATED) : null);
    }
}
