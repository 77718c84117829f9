package dev.etalon.metrics.probability;

import dev.etalon.core.summary.Summary;
import dev.etalon.metrics.text.Signature;
import java.util.List;

/**
 * Sums up probabilities: Brier, log loss, calibration errors, AUROC, AUPRC.
 *
 * @param labels none where it is the probability that the answer is right, one for that of a class, more for a distribution
 * @param bins of the calibration errors
 */
public record ProbabilitySummary(List<String> labels, int bins) implements Summary {
    public ProbabilitySummary {
        labels = List.copyOf(labels);
    }

    /** @throws IllegalArgumentException when the signature is of something else */
    public static ProbabilitySummary of(Signature signature) {
        return ProbabilityOptions.summary(signature);
    }

    @Override
    public Reading reading() {
        return new ProbabilityReading(this);
    }

    boolean binary() {
        return labels.size() < 2;
    }
}
