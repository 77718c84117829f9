package dev.etalon.metrics;

import static dev.etalon.core.summary.Direction.HIGHER_IS_BETTER;

import dev.etalon.core.scorer.Measure;
import dev.etalon.core.summary.Summaries;
import dev.etalon.core.summary.Summary;
import dev.etalon.metrics.bleu.Bleu;
import dev.etalon.metrics.bleu.BleuOptions;
import dev.etalon.metrics.text.Signature;
import java.util.Optional;

/** Metrics of generated text against references, as the packages that the field quotes compute them. */
public final class TextMetrics {
    private TextMetrics() {}

    /** Corpus BLEU in percent, as sacrebleu 2.6.0, then the mean of the sentence BLEU that each sample shows. */
    public static Measure bleu(BleuOptions options) {
        return Metrics.measure(options.signature(), new Bleu(options));
    }

    static Optional<Summary> summaryOf(Signature signature) {
        return switch (signature.metric()) {
            case "bleu" ->
                bleuOptions(signature)
                        .map(options -> Summaries.functionAndMean(
                                "corpus", 0, 100, HIGHER_IS_BETTER, new Bleu(options)::corpus));
            default -> Optional.empty();
        };
    }

    private static Optional<BleuOptions> bleuOptions(Signature signature) {
        try {
            return Optional.of(BleuOptions.of(signature));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
