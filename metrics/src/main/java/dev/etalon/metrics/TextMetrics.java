package dev.etalon.metrics;

import static dev.etalon.core.summary.Direction.HIGHER_IS_BETTER;
import static dev.etalon.core.summary.Direction.LOWER_IS_BETTER;

import dev.etalon.core.scorer.Measure;
import dev.etalon.core.summary.Summaries;
import dev.etalon.core.summary.Summary;
import dev.etalon.metrics.bleu.Bleu;
import dev.etalon.metrics.bleu.BleuOptions;
import dev.etalon.metrics.chrf.Chrf;
import dev.etalon.metrics.chrf.ChrfOptions;
import dev.etalon.metrics.edit.EditDistance;
import dev.etalon.metrics.edit.EditSimilarity;
import dev.etalon.metrics.meteor.Meteor;
import dev.etalon.metrics.meteor.MeteorOptions;
import dev.etalon.metrics.rouge.Rouge;
import dev.etalon.metrics.rouge.RougeOptions;
import dev.etalon.metrics.ter.Ter;
import dev.etalon.metrics.ter.TerOptions;
import dev.etalon.metrics.text.Normalisation;
import dev.etalon.metrics.text.Signature;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** Metrics of generated text against references, as the packages that the field quotes compute them. */
public final class TextMetrics {
    private TextMetrics() {}

    /** Corpus BLEU in percent, as sacrebleu 2.6.0, then the mean of the sentence BLEU that each sample shows. */
    public static Measure bleu(BleuOptions options) {
        return Metrics.measure(options.signature(), new Bleu(options));
    }

    /** Corpus chrF or chrF++ in percent, as sacrebleu 2.6.0, then the mean of what each sample shows. */
    public static Measure chrf(ChrfOptions options) {
        return Metrics.measure(options.signature(), new Chrf(options));
    }

    /** Corpus TER in percent, as sacrebleu 2.6.0, then the mean of what each sample shows; lower is better. */
    public static Measure ter(TerOptions options) {
        return Metrics.measure(options.signature(), new Ter(options));
    }

    /**
     * The means of F, precision and recall of ROUGE, from 0 to 1, as rouge-score 0.1.2. Hugging Face's evaluate shows the median of
     * random draws in the place of the mean, so its third digit differs from run to run.
     */
    public static Measure rouge(RougeOptions options) {
        return Metrics.measure(options.signature(), new Rouge(options));
    }

    /**
     * Mean METEOR from 0 to 1, as NLTK 3.10.
     *
     * @throws IllegalArgumentException where synonyms are wanted and WordNet is not on the class path
     */
    public static Measure meteor(MeteorOptions options) {
        return Metrics.measure(options.signature(), new Meteor(options));
    }

    /** Mean similarity by edit distance from 0 to 1, as rapidfuzz. */
    public static Measure editSimilarity(EditDistance distance, Normalisation normalisation) {
        EditSimilarity similarity = new EditSimilarity(distance, normalisation);
        return Metrics.measure(similarity.signature(), similarity);
    }

    static Optional<Summary> summaryOf(Signature signature) {
        try {
            return Optional.ofNullable(
                    switch (signature.metric()) {
                        case "bleu" -> percent(new Bleu(BleuOptions.of(signature))::corpus);
                        case "chrf" -> percent(new Chrf(ChrfOptions.of(signature))::corpus);
                        case "ter" ->
                            Summaries.functionAndMean(
                                    "corpus",
                                    0,
                                    Double.POSITIVE_INFINITY,
                                    LOWER_IS_BETTER,
                                    new Ter(TerOptions.of(signature))::corpus);
                        case "rouge" -> StatisticMeans.of(List.of("f1", "precision", "recall"));
                        case "meteor", "edit-similarity" -> Summaries.mean("mean", 0, 1, HIGHER_IS_BETTER);
                        default -> null;
                    });
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Summary percent(ToDoubleFunction<double[]> corpus) {
        return Summaries.functionAndMean("corpus", 0, 100, HIGHER_IS_BETTER, corpus);
    }
}
