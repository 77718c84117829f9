package dev.etalon.rating.rubric;

import java.util.List;

/**
 * The score of one answer as HealthBench makes it (Arora et al. 2025, arXiv 2505.08775): the points of the items that are met, over all
 * points above 0. It is 1 at most, may be below 0, and is not clipped here.
 */
final class RubricScore {
    private RubricScore() {}

    /** NaN where no item has points above 0. */
    static double possible(List<ItemVerdict> verdicts) {
        double sum = 0;
        for (ItemVerdict verdict : verdicts) {
            sum += Math.max(0, verdict.item().points());
        }
        return sum > 0 ? sum : Double.NaN;
    }

    /** The score where items without a verdict count as met or not, as is worse. */
    static double atLeast(List<ItemVerdict> verdicts) {
        return ends(verdicts, false);
    }

    /** The score where items without a verdict count as met or not, as is better. */
    static double atMost(List<ItemVerdict> verdicts) {
        return ends(verdicts, true);
    }

    private static double ends(List<ItemVerdict> verdicts, boolean best) {
        double sum = 0;
        for (ItemVerdict verdict : verdicts) {
            double points = verdict.item().points();
            Boolean met = verdict.met();
            boolean counts = met == null ? best == points > 0 : met;
            sum += counts ? points : 0;
        }
        return sum / possible(verdicts);
    }
}
