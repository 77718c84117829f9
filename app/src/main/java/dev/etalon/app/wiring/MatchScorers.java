package dev.etalon.app.wiring;

import dev.etalon.app.suite.shape.Options;
import dev.etalon.core.scorer.Measure;
import dev.etalon.metrics.Metrics;
import dev.etalon.metrics.json.JsonSchemaOptions;
import dev.etalon.metrics.match.ContainsOptions;
import dev.etalon.metrics.match.Quantifier;
import dev.etalon.metrics.match.RegexOptions;
import dev.etalon.metrics.match.Squad;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.Function;

/** Metrics that match an answer with a reference or a form. */
final class MatchScorers {
    private MatchScorers() {}

    /** How each kind is made of its options. */
    static Map<String, Function<Options, Measure>> makers() {
        return Map.of(
                "exact",
                options -> Metrics.exact(CommonOptions.normalisation(options)),
                "contains",
                options -> Metrics.contains(contains(options)),
                "regex",
                options -> Metrics.regex(regex(options)),
                "json-schema",
                options -> Metrics.jsonSchema(jsonSchema(options)),
                "token-f1",
                options -> Metrics.tokenF1(squad(options)),
                "squad-exact",
                options -> Metrics.squadExact(squad(options)),
                "drop",
                options -> Metrics.drop(options.findText("separator").orElse("")));
    }

    private static Squad squad(Options options) {
        return options.text("version").equals("2") ? Squad.V2 : Squad.V1_1;
    }

    private static ContainsOptions contains(Options options) {
        return new ContainsOptions(
                options.texts("texts"), Quantifier.of(options.text("mode")), CommonOptions.normalisation(options));
    }

    private static RegexOptions regex(Options options) {
        return new RegexOptions(
                options.texts("pattern"),
                Quantifier.of(options.text("mode")),
                options.flag("whole"),
                options.flag("ignore-case"));
    }

    private static JsonSchemaOptions jsonSchema(Options options) {
        try {
            JsonSchemaOptions schema = options.has("file")
                    ? JsonSchemaOptions.read(options.file("file"))
                    : JsonSchemaOptions.of(
                            options.findJson("schema").orElseThrow().resolveToText());
            return schema.withFenced(options.flag("fenced"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
