package dev.etalon.core.summary;

import dev.etalon.core.stats.Interval;

/**
 * From the share that an imperfect scorer sees to an estimate of the true share. Its intervals count both uncertainties: of the
 * scorer's share, and of how often the scorer is wrong.
 */
public interface Correction {

    /**
     * The estimated true share, from 0 to 1.
     *
     * @param share the one that the scorer sees
     */
    double value(double share);

    /**
     * The interval of the true share.
     *
     * @param passes answers that the scorer passes; may be a fraction
     * @param n answers scored, above 0; the effective number where they come in clusters
     */
    Interval interval(double passes, double n, double level);

    /** By how much the true share differs where the scorer's differs by this much. */
    double difference(double difference);

    /**
     * The interval of the difference of true shares between two sides that the same scorer has scored.
     *
     * @param difference of the scorer's shares
     * @param standardError of that difference
     */
    Interval difference(double difference, double standardError, double level);
}
