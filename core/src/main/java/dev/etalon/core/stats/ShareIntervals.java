package dev.etalon.core.stats;

import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * Intervals of a share, from independent trials. Counts may be fractions, for an effective sample size.
 *
 * <p>Which one: Wilson covers its level on the average over shares, so it is the one to show; Clopper-Pearson covers at least its
 * level for every share, so it is the one to decide on. See Brown, Cai and DasGupta, "Interval Estimation for a Binomial
 * Proportion", Statistical Science 16 (2001).
 */
public final class ShareIntervals {
    private ShareIntervals() {}

    /**
     * Wilson's score interval (1927): the shares p with |x/n - p| at most z times sqrt(p (1 - p) / n).
     *
     * @param successes x, from 0 to n
     * @param n above 0
     */
    public static Interval wilson(double successes, double n, double level) {
        check(successes, n);
        double z = Quantiles.twoSidedNormal(level);
        double share = successes / n;
        double centre = (share + z * z / (2 * n)) / (1 + z * z / n);
        double half = z * Math.sqrt(share * (1 - share) / n + z * z / (4 * n * n)) / (1 + z * z / n);
        double low = successes == 0 ? 0 : Math.max(0, centre - half);
        double high = successes == n ? 1 : Math.min(1, centre + half);
        return new Interval(low, high, level, "Wilson");
    }

    /** Jeffreys' interval: quantiles of Beta(x + 1/2, n - x + 1/2), with the end at 0 or 1 where nothing or everything succeeded. */
    public static Interval jeffreys(double successes, double n, double level) {
        check(successes, n);
        BetaDistribution posterior = BetaDistribution.of(successes + 0.5, n - successes + 0.5);
        double tail = (1 - level) / 2;
        double low = successes == 0 ? 0 : posterior.inverseCumulativeProbability(tail);
        double high = successes == n ? 1 : posterior.inverseSurvivalProbability(tail);
        return new Interval(low, high, level, "Jeffreys");
    }

    /** Clopper and Pearson's exact interval (1934): each end errs in at most half of 1 - level of all cases. */
    public static Interval clopperPearson(double successes, double n, double level) {
        check(successes, n);
        double tail = (1 - level) / 2;
        double low = successes == 0
                ? 0
                : BetaDistribution.of(successes, n - successes + 1).inverseCumulativeProbability(tail);
        double high = successes == n
                ? 1
                : BetaDistribution.of(successes + 1, n - successes).inverseSurvivalProbability(tail);
        return new Interval(low, high, level, "Clopper-Pearson");
    }

    private static void check(double successes, double n) {
        if (!(n > 0) || !(successes >= 0 && successes <= n)) {
            throw new IllegalArgumentException(
                    "a share needs n above 0 and successes from 0 to n, not " + successes + " of " + n);
        }
    }
}
