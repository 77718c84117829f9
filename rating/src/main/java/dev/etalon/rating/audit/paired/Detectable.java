package dev.etalon.rating.audit.paired;

import dev.etalon.core.stats.Power;

/**
 * The smallest effect that an audit of this size would likely have seen. A judge that flips by itself in a share q of repeats disagrees
 * with itself on d + 2 q (1 - q) of the pairs when a change moves a further share d, and the cases that takes are those of Connor
 * (Biometrics 43, 1987).
 */
public final class Detectable {
    private static final int HALVINGS = 50;

    private Detectable() {}

    /**
     * In shares of items, from 0 to 1; 1 where even a change of every verdict would not be seen.
     *
     * @param items above 0
     * @param noise the share of repeats that flip
     * @param probes that share the error rate
     */
    public static double effect(int items, double noise, int probes, double alpha) {
        Power power = new Power(alpha, 0.8).overTests(probes);
        double own = 2 * noise * (1 - noise);
        double tooSmall = 0;
        double seen = 1;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (tooSmall + seen) / 2;
            boolean enough = power.casesForPairedShares(middle, Math.min(1, middle + own)) <= items;
            if (enough) {
                seen = middle;
            } else {
                tooSmall = middle;
            }
        }
        return seen;
    }
}
