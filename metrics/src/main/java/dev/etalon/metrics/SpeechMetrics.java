package dev.etalon.metrics;

import dev.etalon.core.scorer.Measure;
import dev.etalon.core.summary.Summaries;
import dev.etalon.core.summary.Summary;
import dev.etalon.metrics.edit.EditOptions;
import dev.etalon.metrics.edit.EditRate;
import dev.etalon.metrics.edit.Rate;
import dev.etalon.metrics.text.Normalisation;
import dev.etalon.metrics.text.Signature;
import java.util.Arrays;
import java.util.Optional;

/** Error rates of transcripts, as jiwer computes them. */
public final class SpeechMetrics {
    private SpeechMetrics() {}

    /** Word error rate, as jiwer 4.0.0, pooled over the corpus. */
    public static Measure wer(Normalisation normalisation) {
        return of(Rate.WER, normalisation);
    }

    /** Character error rate, as jiwer 4.0.0, pooled over the corpus. */
    public static Measure cer(Normalisation normalisation) {
        return of(Rate.CER, normalisation);
    }

    /** Any of the rates, as jiwer 4.0.0, pooled over the corpus. */
    public static Measure of(Rate rate, Normalisation normalisation) {
        EditOptions options = new EditOptions(rate, normalisation);
        return Metrics.measure(options.signature(), new EditRate(options));
    }

    static Optional<Summary> summaryOf(Signature signature) {
        return Arrays.stream(Rate.values())
                .filter(rate -> rate.label().equals(signature.metric()))
                .findFirst()
                .map(rate -> Summaries.function("corpus", 0, rate.highest(), rate.direction(), rate::of));
    }
}
