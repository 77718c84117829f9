package dev.etalon.app.wiring;

import dev.etalon.app.plan.DetectableEffect;
import dev.etalon.app.plan.Pilot;
import dev.etalon.app.suite.ScorerSpec;
import dev.etalon.app.suite.Suite;
import dev.etalon.core.scorer.Measure;
import dev.etalon.core.stats.Power;
import dev.etalon.core.summary.Aggregate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How small a difference a suite can see: by the spread of pilots where there are some, else at worst. */
final class Spread {
    private final Power power;
    private final List<Pilot> pilots;
    private final long samples;
    private final @Nullable Double wanted;

    /**
     * @param samples how many the suite selects
     * @param wanted a difference of which the number of samples is asked, or null
     */
    Spread(Suite suite, List<Pilot> pilots, long samples, @Nullable Double wanted) {
        this.power = Power.USUAL.overTests(suite.scorers().size());
        this.pilots = pilots;
        this.samples = samples;
        this.wanted = wanted;
    }

    DetectableEffect effect(ScorerSpec spec, Measure measure) {
        Aggregate main = measure.summary().reading().aggregates().getFirst();
        return pilots.stream()
                .filter(pilot -> pilot.scorer().equals(spec.name()) && main.form() != Aggregate.Form.FUNCTION)
                .findFirst()
                .map(pilot -> byPilot(pilot, main))
                .orElseGet(() -> atWorst(spec.name(), main));
    }

    private DetectableEffect byPilot(Pilot pilot, Aggregate main) {
        Double least =
                samples == 0 ? null : onScale(main, power.detectablePairedMeans((double) samples, pilot.deviation()));
        return new DetectableEffect(
                pilot.scorer(),
                least,
                wanted == null ? null : wanted(wanted, power.casesForPairedMeans(wanted, pilot.deviation())),
                pilot.paired() ? "pilots" : "pilot");
    }

    /** Two runs that have nothing to do with each other. Nothing is known where the scale has no ends. */
    private DetectableEffect atWorst(String scorer, Aggregate main) {
        boolean mean = main.form() == Aggregate.Form.MEAN && main.bounded();
        boolean share = main.form() == Aggregate.Form.SHARE;
        if (!mean && !share) {
            return new DetectableEffect(scorer, null, null, "worst case");
        }
        double deviation = (main.highest() - main.lowest()) / 2;
        double least = share
                ? power.detectablePairedShares((double) samples, Power.UNRELATED)
                : onScale(main, power.detectablePairedMeans((double) samples, deviation));
        Double cases = wanted == null
                ? null
                : share
                        ? power.casesForPairedShares(wanted, Power.UNRELATED)
                        : power.casesForPairedMeans(wanted, deviation);
        return new DetectableEffect(
                scorer,
                samples == 0 ? null : least,
                wanted == null || cases == null ? null : wanted(wanted, cases),
                "worst case");
    }

    private static DetectableEffect.Wanted wanted(double effect, double cases) {
        return new DetectableEffect.Wanted(effect, (long) Math.ceil(cases));
    }

    /** No difference is larger than the scale. */
    private static double onScale(Aggregate main, double effect) {
        return Math.min(main.highest() - main.lowest(), effect);
    }
}
