package dev.etalon.rating.estimate;

import dev.etalon.core.summary.Correction;

/** A way from the share of passes that a rater sees to the share that people would see. */
public sealed interface RateEstimator extends Correction permits PostStratified, LeeCorrection {

    /** The name in reports and signatures. */
    String name();
}
