package dev.etalon.metrics;

import static dev.etalon.core.summary.Direction.HIGHER_IS_BETTER;

import dev.etalon.core.scorer.Measure;
import dev.etalon.core.scorer.Scorer;
import dev.etalon.core.summary.Summaries;
import dev.etalon.core.summary.Summary;
import dev.etalon.metrics.drop.Drop;
import dev.etalon.metrics.json.JsonSchema;
import dev.etalon.metrics.json.JsonSchemaOptions;
import dev.etalon.metrics.match.Contains;
import dev.etalon.metrics.match.ContainsOptions;
import dev.etalon.metrics.match.Exact;
import dev.etalon.metrics.match.Label;
import dev.etalon.metrics.match.LabelOptions;
import dev.etalon.metrics.match.Regex;
import dev.etalon.metrics.match.RegexOptions;
import dev.etalon.metrics.match.Squad;
import dev.etalon.metrics.match.SquadExact;
import dev.etalon.metrics.match.TokenF1;
import dev.etalon.metrics.text.Normalisation;
import dev.etalon.metrics.text.Signature;
import java.util.List;
import java.util.Optional;

/**
 * Metrics for answers with a reference or a form that can be checked, as measures named after their kind. Each says in its signature
 * what exactly it measures. Where a sample lacks what a metric needs, its score is an abstention that names the sample.
 */
public final class Metrics {
    private Metrics() {}

    /** The share of answers that equal one of their references. */
    public static Measure exact(Normalisation normalisation) {
        Exact exact = new Exact(normalisation);
        return measure(exact.signature(), exact);
    }

    /**
     * Accuracy, F1, correlation and agreement beyond chance of the classes that answers show; where these are on a scale, weighted
     * agreement too.
     */
    public static Measure label(LabelOptions options) {
        return measure(options.signature(), new Label(options));
    }

    /** The share of answers that contain any or all of some texts. */
    public static Measure contains(ContainsOptions options) {
        return measure(options.signature(), new Contains(options));
    }

    /** The share of answers that match any or all of some patterns. */
    public static Measure regex(RegexOptions options) {
        return measure(options.signature(), new Regex(options));
    }

    /**
     * The share of answers that are JSON of a schema.
     *
     * @throws IllegalArgumentException when the schema cannot be used; the message says why
     */
    public static Measure jsonSchema(JsonSchemaOptions options) {
        return measure(options.signature(), new JsonSchema(options));
    }

    /** Mean token F1 from 0 to 1, as the evaluation scripts of SQuAD, which print it times 100. */
    public static Measure tokenF1(Squad version) {
        TokenF1 tokenF1 = new TokenF1(version);
        return measure(tokenF1.signature(), tokenF1);
    }

    /** The share of answers that equal a reference as the evaluation scripts of SQuAD see it. */
    public static Measure squadExact(Squad version) {
        SquadExact exact = new SquadExact(version);
        return measure(exact.signature(), exact);
    }

    /**
     * Mean F1 and the share of exact matches, both from 0 to 1, as DROP's evaluator.
     *
     * @param separator what stands between the spans of an answer or reference; empty where each is one span
     */
    public static Measure drop(String separator) {
        Drop drop = new Drop(separator);
        return measure(drop.signature(), drop);
    }

    /**
     * How the scores of a stored run are summarised, from the signature of their measure alone.
     *
     * @return empty where the signature is not of a metric of this class, or of another version of it
     */
    public static Optional<Summary> summaryOf(String signature) {
        return Signature.parse(signature)
                .filter(parsed -> parsed.version() == 1)
                .flatMap(Metrics::summaryOf);
    }

    private static Optional<Summary> summaryOf(Signature signature) {
        return switch (signature.metric()) {
            case "exact", "squad-exact", "contains", "regex", "json-schema" ->
                Optional.of(Summaries.share("share", HIGHER_IS_BETTER));
            case "token-f1" -> Optional.of(Summaries.mean("mean", 0, 1, HIGHER_IS_BETTER));
            case "drop" -> Optional.of(StatisticMeans.of(List.of("f1", "exact")));
            default ->
                LabelMetrics.summaryOf(signature)
                        .or(() -> NumberMetrics.summaryOf(signature))
                        .or(() -> TextMetrics.summaryOf(signature))
                        .or(() -> SpeechMetrics.summaryOf(signature))
                        .or(() -> SemanticMetrics.summaryOf(signature))
                        .or(() -> RankingMetrics.summaryOf(signature));
        };
    }

    /** A measure made anew and one read from a store take their summary from the same place. */
    static Measure measure(String signature, Scorer scorer) {
        Signature parsed = Signature.parse(signature).orElseThrow();
        return new Measure(parsed.metric(), signature, scorer, summaryOf(parsed).orElseThrow());
    }
}
