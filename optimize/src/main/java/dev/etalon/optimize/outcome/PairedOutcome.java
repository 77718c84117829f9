package dev.etalon.optimize.outcome;

import dev.etalon.core.stats.Interval;
import dev.etalon.optimize.accept.PairedScores;
import org.jspecify.annotations.Nullable;

/**
 * Two candidates on the same examples.
 *
 * @param examples on which both have a score
 * @param missing on which one of them has none
 * @param before the first one's weighted mean
 * @param after the second one's
 * @param interval of the difference; null where there are too few examples, or no spread
 * @param p two-sided, by the paired permutation test, corrected
 * @param candidates how many were looked at to choose the second one: p is multiplied by it and the interval widened (Bonferroni); 1
 *     where the examples had no part in the choice
 */
public record PairedOutcome(
        int examples,
        int missing,
        double before,
        double after,
        @Nullable Interval interval,
        double p,
        int candidates) {
    private static final double ERROR_RATE = 0.05;

    /** @param level of the interval, before the correction */
    public static PairedOutcome of(PairedScores pairs, Means means, double level, int candidates) {
        double corrected = 1 - (1 - level) / candidates;
        return new PairedOutcome(
                pairs.size(),
                means.missing(),
                means.before(),
                means.after(),
                pairs.interval(corrected).orElse(null),
                Math.min(1, pairs.twoSided() * candidates),
                candidates);
    }

    public double gain() {
        return after - before;
    }

    /**
     * Whether the gain is above what chance explains at the interval's level; by p at 5% where all pairs differ alike and there is no
     * interval.
     */
    public boolean better() {
        return gain() > 0 && (interval == null ? p <= ERROR_RATE : interval.low() > 0);
    }

    /** Weighted means over the pairs, and how many pairs are not there. */
    public record Means(double before, double after, int missing) {}
}
