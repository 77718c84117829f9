package dev.etalon.app.wiring;

import dev.etalon.app.suite.ScorerSpec;
import dev.etalon.app.suite.shape.Options;
import dev.etalon.app.suite.source.SuiteException;
import dev.etalon.core.scorer.Measure;
import dev.etalon.core.summary.Summary;
import dev.etalon.metrics.Metrics;
import dev.etalon.metrics.bleu.BleuOptions;
import dev.etalon.metrics.bleu.BleuSmoothing;
import dev.etalon.metrics.bleu.BleuTokenizer;
import dev.etalon.metrics.json.JsonSchemaOptions;
import dev.etalon.metrics.match.ContainsOptions;
import dev.etalon.metrics.match.LabelOptions;
import dev.etalon.metrics.match.Quantifier;
import dev.etalon.metrics.match.RegexOptions;
import dev.etalon.metrics.match.Squad;
import dev.etalon.metrics.text.Normalisation;
import dev.etalon.rating.judge.Judges;
import dev.etalon.verify.Verifiers;
import dev.etalon.verify.code.PythonOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** The one list of built-in scorers: from a kind and its options to a measure. {@code ScorerKinds} is its twin that knows the keys. */
final class Scorers {
    private final JudgeScorers judges;

    Scorers(Models models) {
        this.judges = new JudgeScorers(models);
    }

    /**
     * The measure that a suite asks for, under its name in the suite.
     *
     * @throws SuiteException when its options do not fit together
     */
    Measure measure(ScorerSpec spec) {
        try {
            return ReferencesFrom.fields(make(spec), references(spec.options())).named(spec.name());
        } catch (IllegalArgumentException e) {
            throw new SuiteException(List.of(spec.place().problem(String.valueOf(e.getMessage()))));
        }
    }

    /** How the scores of a kept run are summed up, from the measure's signature alone; empty for measures that are not built in. */
    static Optional<Summary> summaryOf(String signature) {
        return Metrics.summaryOf(signature)
                .or(() -> Verifiers.summaryOf(signature))
                .or(() -> Judges.summaryOf(signature));
    }

    private Measure make(ScorerSpec spec) {
        Options options = spec.options();
        return switch (spec.kind()) {
            case "exact" -> Metrics.exact(normalisation(options));
            case "label" -> Metrics.label(label(options));
            case "contains" -> Metrics.contains(contains(options));
            case "regex" -> Metrics.regex(regex(options));
            case "json-schema" -> Metrics.jsonSchema(jsonSchema(options));
            case "bleu" -> Metrics.bleu(bleu(options));
            case "wer" -> Metrics.wer(normalisation(options));
            case "cer" -> Metrics.cer(normalisation(options));
            case "token-f1" -> Metrics.tokenF1(options.text("version").equals("2") ? Squad.V2 : Squad.V1_1);
            case "code" -> Verifiers.python(PythonOptions.DEFAULT.withTime(options.time("timeout")));
            case "judge" -> judges.live(spec);
            case "recorded-judge" -> judges.recorded(spec);
            default -> throw new IllegalArgumentException("no scorer is made for " + spec.kind());
        };
    }

    private static List<String> references(Options options) {
        return options.keys().contains("reference") ? options.texts("reference") : List.of();
    }

    private static Normalisation normalisation(Options options) {
        return Normalisation.named(options.texts("normalise"));
    }

    private static LabelOptions label(Options options) {
        return new LabelOptions(
                options.texts("labels"),
                normalisation(options),
                options.findText("pattern").orElse(null));
    }

    private static ContainsOptions contains(Options options) {
        return new ContainsOptions(options.texts("texts"), Quantifier.of(options.text("mode")), normalisation(options));
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
