package dev.etalon.core.stats;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/** Quantiles of the normal distribution and of Student's t. */
public final class Quantiles {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private Quantiles() {}

    /** The z below which the normal distribution has this probability. */
    static double normal(double probability) {
        return NORMAL.inverseCumulativeProbability(probability);
    }

    /** The probability that a normal variable is below z. */
    static double normalBelow(double z) {
        return NORMAL.cumulativeProbability(z);
    }

    /**
     * The half-width in standard errors of a two-sided normal interval; 1.96 at 0.95.
     *
     * @param level between 0 and 1
     */
    public static double twoSidedNormal(double level) {
        return normal(0.5 + level / 2);
    }

    /** The half-width in standard errors of a two-sided t interval. */
    static double twoSidedT(double level, double degreesOfFreedom) {
        return TDistribution.of(degreesOfFreedom).inverseCumulativeProbability(0.5 + level / 2);
    }
}
