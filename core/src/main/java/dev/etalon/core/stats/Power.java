package dev.etalon.core.stats;

import java.util.function.DoubleUnaryOperator;

/**
 * What a comparison of two sides can see: the smallest difference that a two-sided test at level alpha finds with the given power,
 * and how many cases a difference needs. Normal approximations, as in Fleiss, Levin and Paik, "Statistical Methods for Rates and
 * Proportions" (2003), section 4; for paired shares Connor, Biometrics 43 (1987).
 *
 * <p>Cases that come in clusters count for less: divide n by the design effect, 1 + (m - 1) times the correlation inside clusters of
 * m cases.
 *
 * @param alpha the two-sided error rate, for example 0.05
 * @param power the chance to find the difference, for example 0.8
 */
public record Power(double alpha, double power) {
    /** How often two sides with shares of one half disagree if they have nothing to do with each other. */
    public static final double UNRELATED = 0.5;

    /** Error rate 5%, power 80%. */
    public static final Power USUAL = new Power(0.05, 0.8);

    private static final int HALVINGS = 60;

    public Power {
        if (!(alpha > 0 && alpha < 1) || !(power > 0 && power < 1)) {
            throw new IllegalArgumentException(
                    "alpha and power must be between 0 and 1, not " + alpha + " and " + power);
        }
    }

    /** The same power when m tests share the error rate. */
    public Power overTests(int m) {
        return new Power(alpha / Math.max(1, m), power);
    }

    /** The smallest difference to be seen when the difference has this standard error. */
    public double detectable(double standardError) {
        return (alphaQuantile() + powerQuantile()) * standardError;
    }

    /**
     * The smallest difference of two means on the same n cases.
     *
     * @param deviation the standard deviation of the differences, from a pilot
     */
    public double detectablePairedMeans(double n, double deviation) {
        return detectable(deviation / Math.sqrt(n));
    }

    /** The smallest difference of two means on n cases each, which have this standard deviation. */
    public double detectableMeans(double n, double deviation) {
        return detectable(deviation * Math.sqrt(2 / n));
    }

    /**
     * The smallest difference of two shares on the same n cases.
     *
     * @param disagreement the share of cases on which the sides differ, from a pilot, or {@link #UNRELATED}
     * @return at most the disagreement: more than it cannot be
     */
    public double detectablePairedShares(double n, double disagreement) {
        return firstWithin(n, disagreement, difference -> casesForPairedShares(difference, disagreement));
    }

    /**
     * The smallest rise of a share, against n other cases.
     *
     * @param share of the first side, from a pilot, or one half as the worst case
     */
    public double detectableShares(double n, double share) {
        return firstWithin(n, 1 - share, difference -> casesForShares(share, difference));
    }

    /** Cases for a difference of two means on the same cases. */
    public double casesForPairedMeans(double difference, double deviation) {
        double ratio = detectable(deviation) / difference;
        return ratio * ratio;
    }

    /** Cases on each side for a difference of two means on different cases. */
    public double casesForMeans(double difference, double deviation) {
        return 2 * casesForPairedMeans(difference, deviation);
    }

    /** Cases for a difference of two shares on the same cases. */
    public double casesForPairedShares(double difference, double disagreement) {
        double root = alphaQuantile() * Math.sqrt(disagreement)
                + powerQuantile() * Math.sqrt(Math.max(0, disagreement - difference * difference));
        return root * root / (difference * difference);
    }

    /** Cases on each side for a rise of a share on different cases. */
    public double casesForShares(double share, double difference) {
        double other = share + difference;
        double middle = share + difference / 2;
        double root = alphaQuantile() * Math.sqrt(2 * middle * (1 - middle))
                + powerQuantile() * Math.sqrt(share * (1 - share) + other * (1 - other));
        return root * root / (difference * difference);
    }

    private static double firstWithin(double n, double highest, DoubleUnaryOperator cases) {
        double tooSmall = 0;
        double seen = highest;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (tooSmall + seen) / 2;
            if (cases.applyAsDouble(middle) <= n) {
                seen = middle;
            } else {
                tooSmall = middle;
            }
        }
        return seen;
    }

    private double alphaQuantile() {
        return Quantiles.normal(1 - alpha / 2);
    }

    private double powerQuantile() {
        return Quantiles.normal(power);
    }
}
