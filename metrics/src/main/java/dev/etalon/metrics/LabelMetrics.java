package dev.etalon.metrics;

import dev.etalon.core.scorer.Measure;
import dev.etalon.core.summary.Summaries;
import dev.etalon.core.summary.Summary;
import dev.etalon.metrics.match.LabelOptions;
import dev.etalon.metrics.probability.Probability;
import dev.etalon.metrics.probability.ProbabilityOptions;
import dev.etalon.metrics.probability.ProbabilitySummary;
import dev.etalon.metrics.text.Signature;
import java.util.Optional;

/** Metrics of the probabilities of classes, equal to scikit-learn; the class itself is {@link Metrics#label}. */
public final class LabelMetrics {
    private LabelMetrics() {}

    /** Brier score, log loss, calibration errors, AUROC and AUPRC of the probabilities that answers or fields give. */
    public static Measure probability(ProbabilityOptions options) {
        return Metrics.measure(options.signature(), new Probability(options));
    }

    static Optional<Summary> summaryOf(Signature signature) {
        try {
            return switch (signature.metric()) {
                case "label" -> Optional.of(labels(signature));
                case "probability" -> Optional.of(ProbabilitySummary.of(signature));
                default -> Optional.empty();
            };
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Summary labels(Signature signature) {
        return LabelOptions.scale(signature).map(Summaries::labels).orElseGet(Summaries::labels);
    }
}
