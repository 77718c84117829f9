package dev.etalon.app.wiring;

import dev.etalon.app.suite.shape.Options;
import dev.etalon.core.scorer.Measure;
import dev.etalon.metrics.TextMetrics;
import dev.etalon.metrics.bleu.BleuOptions;
import dev.etalon.metrics.bleu.BleuSmoothing;
import dev.etalon.metrics.bleu.BleuTokenizer;
import java.util.Map;
import java.util.function.Function;

/** TextMetrics of generated text. */
final class TextScorers {
    private TextScorers() {}

    /** How each kind is made of its options. */
    static Map<String, Function<Options, Measure>> makers() {
        return Map.of("bleu", options -> TextMetrics.bleu(bleu(options)));
    }

    private static BleuOptions bleu(Options options) {
        BleuSmoothing smoothing = BleuSmoothing.of(options.text("smoothing"));
        double amount = options.findDecimal("smooth-value").orElse(smoothing.usualAmount());
        return BleuOptions.DEFAULT
                .withTokenizer(BleuTokenizer.of(options.text("tokenizer")))
                .withSmoothing(smoothing, amount)
                .withEffectiveOrder(options.flag("effective-order"))
                .withLowercase(options.flag("lowercase"));
    }
}
