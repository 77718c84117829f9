package dev.etalon.metrics;

import dev.etalon.core.scorer.Measure;
import dev.etalon.core.summary.Summaries;
import dev.etalon.core.summary.Summary;
import dev.etalon.metrics.match.Label;
import dev.etalon.metrics.match.LabelOptions;
import dev.etalon.metrics.probability.Probability;
import dev.etalon.metrics.probability.ProbabilityOptions;
import dev.etalon.metrics.probability.ProbabilitySummary;
import dev.etalon.metrics.text.Signature;
import java.util.Optional;

/** Metrics of classes: which one an answer shows, or how probable it says each is. Equal to scikit-learn where that has them. */
public final class LabelMetrics {
    private LabelMetrics() {}

    /** Accuracy, F1, correlation and agreement beyond chance of the classes that answers show; weighted agreement where they are on a scale. */
    public static Measure label(LabelOptions options) {
        return Metrics.measure(options.signature(), new Label(options));
    }

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
