package dev.etalon.app.wiring;

import dev.etalon.app.suite.shape.Options;
import dev.etalon.core.scorer.Measure;
import dev.etalon.metrics.TextMetrics;
import dev.etalon.metrics.bleu.BleuOptions;
import dev.etalon.metrics.bleu.BleuSmoothing;
import dev.etalon.metrics.bleu.BleuTokenizer;
import dev.etalon.metrics.chrf.ChrfOptions;
import dev.etalon.metrics.edit.EditDistance;
import dev.etalon.metrics.meteor.MeteorOptions;
import dev.etalon.metrics.rouge.RougeOptions;
import dev.etalon.metrics.rouge.RougeTokenizer;
import dev.etalon.metrics.rouge.RougeType;
import dev.etalon.metrics.ter.TerOptions;
import java.util.Map;
import java.util.function.Function;

/** TextMetrics of generated text. */
final class TextScorers {
    private TextScorers() {}

    /** How each kind is made of its options. */
    static Map<String, Function<Options, Measure>> makers() {
        return Map.of(
                "bleu",
                options -> TextMetrics.bleu(bleu(options)),
                "chrf",
                options -> TextMetrics.chrf(chrf(options)),
                "ter",
                options -> TextMetrics.ter(ter(options)),
                "rouge",
                options -> TextMetrics.rouge(rouge(options)),
                "meteor",
                options -> TextMetrics.meteor(meteor(options)),
                "edit-similarity",
                options -> TextMetrics.editSimilarity(
                        EditDistance.of(options.text("distance")), CommonOptions.normalisation(options)));
    }

    private static BleuOptions bleu(Options options) {
        BleuSmoothing smoothing = BleuSmoothing.of(options.text("smoothing"));
        double amount = options.findDecimal("smooth-value").orElse(smoothing.usualAmount());
        return BleuOptions.DEFAULT
                .withTokenizer(BleuTokenizer.of(options.text("tokenizer")))
                .withSmoothing(smoothing, amount)
                .withEffectiveOrder(options.flag("effective-order"))
                .withLowercase(options.flag("lowercase"))
                .withReferences(references(options));
    }

    private static ChrfOptions chrf(Options options) {
        return new ChrfOptions(
                (int) options.whole("char-order"),
                (int) options.whole("word-order"),
                (int) options.whole("beta"),
                options.flag("lowercase"),
                options.flag("whitespace"),
                options.flag("eps-smoothing"),
                references(options));
    }

    private static TerOptions ter(Options options) {
        return new TerOptions(
                options.flag("normalized"),
                !options.flag("no-punct"),
                options.flag("asian-support"),
                options.flag("case-sensitive"),
                references(options));
    }

    private static RougeOptions rouge(Options options) {
        return new RougeOptions(
                RougeType.of(options.text("type")), RougeTokenizer.of(options.text("tokens")), options.flag("stemmer"));
    }

    private static MeteorOptions meteor(Options options) {
        return new MeteorOptions(
                BleuTokenizer.of(options.text("tokenizer")),
                options.flag("synonyms"),
                options.decimal("alpha"),
                options.decimal("beta"),
                options.decimal("gamma"));
    }

    private static int references(Options options) {
        return options.findWhole("reference-count").orElse(0L).intValue();
    }
}
