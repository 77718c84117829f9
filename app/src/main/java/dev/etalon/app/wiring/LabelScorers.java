package dev.etalon.app.wiring;

import dev.etalon.app.suite.shape.Options;
import dev.etalon.core.agreement.Level;
import dev.etalon.core.scorer.Measure;
import dev.etalon.metrics.LabelMetrics;
import dev.etalon.metrics.Metrics;
import dev.etalon.metrics.NumberMetrics;
import dev.etalon.metrics.match.LabelOptions;
import dev.etalon.metrics.number.NumberOptions;
import dev.etalon.metrics.probability.ProbabilityOptions;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Metrics of classes, of their probabilities and of numbers. */
final class LabelScorers {
    private LabelScorers() {}

    /** How each kind is made of its options. */
    static Map<String, Function<Options, Measure>> makers() {
        return Map.of(
                "label",
                options -> Metrics.label(label(options)),
                "probability",
                options -> LabelMetrics.probability(probability(options)),
                "number",
                options -> NumberMetrics.number(number(options)));
    }

    private static LabelOptions label(Options options) {
        return new LabelOptions(
                options.texts("labels"),
                CommonOptions.normalisation(options),
                options.findText("pattern").orElse(null),
                Level.valueOf(options.text("scale").toUpperCase(Locale.ROOT)));
    }

    private static ProbabilityOptions probability(Options options) {
        ProbabilityOptions.Source source = new ProbabilityOptions.Source(
                options.findText("probability").orElse(null),
                options.findText("pattern").orElse(null),
                options.decimal("out-of"));
        return new ProbabilityOptions(
                labels(options), source, Math.toIntExact(options.whole("bins")), CommonOptions.normalisation(options));
    }

    private static List<String> labels(Options options) {
        List<String> labels = options.texts("labels");
        if (options.has("positive") && !labels.isEmpty()) {
            throw new IllegalArgumentException(
                    "\"positive\" is for the probability of one class, \"labels\" for those of all; leave one of them out");
        }
        if (labels.size() == 1) {
            throw new IllegalArgumentException(
                    "a distribution needs two labels or more; for one class use \"positive\"");
        }
        return options.findText("positive").map(List::of).orElse(labels);
    }

    private static NumberOptions number(Options options) {
        return new NumberOptions(
                options.findText("pattern").orElse(null),
                options.decimal("tolerance"),
                options.decimal("relative-tolerance"));
    }
}
