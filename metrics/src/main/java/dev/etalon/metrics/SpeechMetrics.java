package dev.etalon.metrics;

import static dev.etalon.core.summary.Direction.LOWER_IS_BETTER;

import dev.etalon.core.scorer.Measure;
import dev.etalon.core.summary.Summaries;
import dev.etalon.core.summary.Summary;
import dev.etalon.metrics.edit.EditOptions;
import dev.etalon.metrics.edit.EditRate;
import dev.etalon.metrics.text.Normalisation;
import dev.etalon.metrics.text.Signature;
import java.util.Optional;

/** Error rates of transcripts, as jiwer computes them. */
public final class SpeechMetrics {
    private SpeechMetrics() {}

    /** Word error rate, as jiwer 4.0.0, pooled over the corpus. */
    public static Measure wer(Normalisation normalisation) {
        return errorRate(EditOptions.WORDS.withNormalisation(normalisation));
    }

    /** Character error rate, as jiwer 4.0.0, pooled over the corpus. */
    public static Measure cer(Normalisation normalisation) {
        return errorRate(EditOptions.CHARACTERS.withNormalisation(normalisation));
    }

    static Optional<Summary> summaryOf(Signature signature) {
        return switch (signature.metric()) {
            case "wer", "cer" ->
                Optional.of(Summaries.function("corpus", 0, Double.POSITIVE_INFINITY, LOWER_IS_BETTER, EditRate::rate));
            default -> Optional.empty();
        };
    }

    private static Measure errorRate(EditOptions options) {
        return Metrics.measure(options.signature(), new EditRate(options));
    }
}
