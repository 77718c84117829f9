package dev.etalon.rating.estimate;

import dev.etalon.core.stats.Interval;

/**
 * A way from the share of passes that a rater sees to the share that people would see. The intervals count both uncertainties: of the
 * golden table and of the rater's share.
 */
public sealed interface RateEstimator permits PostStratified, LeeCorrection {

    /** The name in reports and signatures. */
    String name();

    /**
     * The estimated true share, from 0 to 1.
     *
     * @param rate the share of passes that the rater sees
     */
    double value(double rate);

    /**
     * The interval of the true share.
     *
     * @param passes answers that the rater passes; may be a fraction
     * @param n answers rated, above 0; the effective number where they come in clusters
     */
    Interval interval(double passes, double n, double level);

    /** By how much the true share differs where the rater's differs by this much. */
    double difference(double difference);

    /**
     * The interval of a difference of true shares between two sides that the same rater has rated.
     *
     * @param difference of the rater's shares
     * @param standardError of that difference
     */
    Interval difference(double difference, double standardError, double level);
}
