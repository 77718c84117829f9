package dev.etalon.rating.audit;

import dev.etalon.core.stats.Interval;
import dev.etalon.rating.audit.probe.Outcome;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one probe found.
 *
 * @param probe its name
 * @param outcome what it looked for
 * @param items judged with a change
 * @param missing changed forms without a verdict
 * @param rate the share of changed forms whose verdict is the outcome (of {@link Outcome#SHIFTED}: another verdict); null where there
 *     is none
 * @param noise the share of plain repeats that show the same
 * @param effect rate minus noise; of {@link Outcome#SHIFTED} the share judged better less the share judged worse; of
 *     {@link Outcome#CAUGHT} and {@link Outcome#CYCLIC} the rate itself
 * @param interval of the effect
 * @param test by name, null where none was made
 * @param p of that test
 * @param adjustedP over all probes of the audit
 * @param detectable the smallest effect that this audit would likely have seen
 * @param robustness CALM's robustness rate: verdicts that stayed when the item was changed
 * @param consistency CALM's consistency rate: verdicts that stayed when the same item was judged again
 * @param up items that were judged better when changed
 * @param down items that were judged worse
 * @param variants the rate by form, where there are several
 * @param standing what it comes to
 * @param sentence the same in plain words
 */
public record Finding(
        String probe,
        Outcome outcome,
        int items,
        int missing,
        @Nullable Double rate,
        @Nullable Double noise,
        @Nullable Double effect,
        @Nullable Interval interval,
        @Nullable String test,
        @Nullable Double p,
        @Nullable Double adjustedP,
        @Nullable Double detectable,
        @Nullable Double robustness,
        @Nullable Double consistency,
        int up,
        int down,
        List<Variant> variants,
        Standing standing,
        String sentence) {

    /** What a probe comes to. */
    public enum Standing {
        /** The effect is there, beyond the judge's own noise. */
        FOUND,
        /** Not shown. It may still be there below what the audit could see. */
        NOT_SHOWN,
        /** Measured; no test is made. */
        MEASURED,
        /** Too few items to see anything, or none. */
        TOO_FEW,
        /** The probe could not be put to work; the sentence says why. */
        NOT_RUN
    }

    /**
     * One form of a probe.
     *
     * @param items that were judged in this form
     * @param hits of them that showed the outcome
     */
    public record Variant(String name, int items, int hits, Interval interval) {}

    public Finding {
        Objects.requireNonNull(probe, "probe is null");
        Objects.requireNonNull(outcome, "outcome is null");
        Objects.requireNonNull(standing, "standing is null");
        variants = List.copyOf(variants);
    }

    static Finding notRun(String probe, Outcome outcome, Standing standing, String why) {
        return new Finding(
                probe, outcome, 0, 0, null, null, null, null, null, null, null, null, null, null, 0, 0, List.of(),
                standing, why);
    }

    boolean tested() {
        return p != null;
    }

    /** With p adjusted over the family, and what that makes of it. */
    Finding adjusted(double adjusted, @Nullable Double newDetectable, Standing newStanding) {
        return new Finding(
                probe,
                outcome,
                items,
                missing,
                rate,
                noise,
                effect,
                interval,
                test,
                p,
                adjusted,
                newDetectable,
                robustness,
                consistency,
                up,
                down,
                variants,
                newStanding,
                sentence);
    }

    Finding told(String newSentence) {
        return new Finding(
                probe,
                outcome,
                items,
                missing,
                rate,
                noise,
                effect,
                interval,
                test,
                p,
                adjustedP,
                detectable,
                robustness,
                consistency,
                up,
                down,
                variants,
                standing,
                newSentence);
    }
}
