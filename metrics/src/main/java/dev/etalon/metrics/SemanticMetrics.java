package dev.etalon.metrics;

import static dev.etalon.core.summary.Direction.HIGHER_IS_BETTER;

import dev.etalon.core.encoder.Encoder;
import dev.etalon.core.scorer.Measure;
import dev.etalon.core.summary.Summaries;
import dev.etalon.core.summary.Summary;
import dev.etalon.metrics.semantic.BertScore;
import dev.etalon.metrics.semantic.BertScoreOptions;
import dev.etalon.metrics.semantic.BertScoreSummary;
import dev.etalon.metrics.semantic.EmbeddingCosine;
import dev.etalon.metrics.text.Signature;
import java.util.Optional;

/** Metrics of meaning on the vectors of an encoder, which the caller opens and closes. Their numbers are the encoder's as much. */
public final class SemanticMetrics {
    private SemanticMetrics() {}

    /** Mean cosine of answer and nearest reference, as sentence-transformers. */
    public static Measure embeddingCosine(Encoder encoder, String prefix) {
        EmbeddingCosine cosine = new EmbeddingCosine(encoder, prefix);
        return Metrics.measure(cosine.signature(), cosine);
    }

    /** Mean F1, precision and recall of matched tokens, as bert_score 0.3.13. */
    public static Measure bertScore(Encoder encoder, BertScoreOptions options) {
        BertScore bertScore = new BertScore(encoder, options);
        return Metrics.measure(bertScore.signature(), bertScore);
    }

    static Optional<Summary> summaryOf(Signature signature) {
        return switch (signature.metric()) {
            case "embedding-cosine" -> Optional.of(Summaries.mean("mean", -1, 1, HIGHER_IS_BETTER));
            case "bert-score" -> {
                boolean rescaled = !"no".equals(signature.options().get("rescale"));
                yield Optional.of(() -> new BertScoreSummary(rescaled));
            }
            default -> Optional.empty();
        };
    }
}
