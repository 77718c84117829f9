package dev.etalon.app.wiring;

import dev.etalon.app.suite.shape.Options;
import dev.etalon.core.scorer.Measure;
import dev.etalon.metrics.SpeechMetrics;
import java.util.Map;
import java.util.function.Function;

/** Error rates of transcripts. */
final class SpeechScorers {
    private SpeechScorers() {}

    /** How each kind is made of its options. */
    static Map<String, Function<Options, Measure>> makers() {
        return Map.of(
                "wer",
                options -> SpeechMetrics.wer(CommonOptions.normalisation(options)),
                "cer",
                options -> SpeechMetrics.cer(CommonOptions.normalisation(options)));
    }
}
