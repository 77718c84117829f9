package dev.etalon.metrics;

import dev.etalon.core.scorer.Measure;
import dev.etalon.core.summary.Summary;
import dev.etalon.metrics.number.NumberAnswer;
import dev.etalon.metrics.number.NumberOptions;
import dev.etalon.metrics.number.NumberSummary;
import dev.etalon.metrics.text.Signature;
import java.util.Optional;

/** Metrics of answers that are numbers, equal to scikit-learn and scipy. */
public final class NumberMetrics {
    private NumberMetrics() {}

    /** Mean absolute and root mean squared error, bias, R2, Pearson, Spearman and Kendall correlations. */
    public static Measure number(NumberOptions options) {
        return Metrics.measure(options.signature(), new NumberAnswer(options));
    }

    static Optional<Summary> summaryOf(Signature signature) {
        try {
            return signature.metric().equals("number") ? Optional.of(NumberSummary.of(signature)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
