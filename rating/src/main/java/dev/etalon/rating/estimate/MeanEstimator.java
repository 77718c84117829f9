package dev.etalon.rating.estimate;

import dev.etalon.core.summary.Calibration;
import java.util.List;

/**
 * A way from a rater's verdicts to the mean that people's would have: each verdict counts as what it was worth on the golden set. The
 * statistics that its intervals get are the sum of the values, then the sums of the parts, then the count.
 */
public sealed interface MeanEstimator extends Calibration permits RegressedMean, StratifiedWins, InvertedWins {

    /** The name in reports and signatures. */
    String name();

    /** What of a verdict the estimator needs beside its value: each names itself, for example {@code A}, or {@code number}. */
    List<String> parts();

    /** What a verdict with these parts counts as. */
    double worth(double[] parts);
}
