package dev.etalon.app.wiring;

import dev.etalon.app.suite.shape.Options;
import dev.etalon.core.scorer.Measure;
import dev.etalon.metrics.SpeechMetrics;
import dev.etalon.metrics.edit.Rate;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Error rates of transcripts. */
final class SpeechScorers {
    private SpeechScorers() {}

    /** How each kind is made of its options. */
    static Map<String, Function<Options, Measure>> makers() {
        return Arrays.stream(Rate.values()).collect(Collectors.toMap(Rate::label, SpeechScorers::maker));
    }

    private static Function<Options, Measure> maker(Rate rate) {
        return options -> SpeechMetrics.of(rate, CommonOptions.normalisation(options));
    }
}
