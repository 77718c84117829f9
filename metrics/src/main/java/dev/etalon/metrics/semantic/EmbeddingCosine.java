package dev.etalon.metrics.semantic;

import dev.etalon.core.dataset.Sample;
import dev.etalon.core.encoder.EncodedText;
import dev.etalon.core.encoder.Encoder;
import dev.etalon.core.encoder.EncoderIdentity;
import dev.etalon.core.score.Evidence;
import dev.etalon.core.score.Score;
import dev.etalon.core.scorer.Scorer;
import dev.etalon.core.subject.Answer;
import dev.etalon.metrics.text.PyText;
import dev.etalon.metrics.text.References;
import dev.etalon.metrics.text.Signature;
import java.util.List;
import java.util.Objects;

/**
 * The cosine of the angle between the vector of the answer and that of a reference, from -1 to 1; of several references the best.
 *
 * <pre>cos(a, r) = a.r / (|a| |r|)</pre>
 *
 * Reimers and Gurevych, "Sentence-BERT", EMNLP 2019. Equal to sentence-transformers on the same weights. What counts as near differs
 * from encoder to encoder: unrelated texts are near 0 in one and near 0.7 in another.
 */
public final class EmbeddingCosine implements Scorer {
    private final Encoder encoder;
    private final String prefix;

    /** @param prefix what the encoder wants in front of a text ({@code query: } for E5); usually empty */
    public EmbeddingCosine(Encoder encoder, String prefix) {
        this.encoder = Objects.requireNonNull(encoder, "encoder is null");
        this.prefix = Objects.requireNonNull(prefix, "prefix is null");
    }

    /** {@code embedding-cosine|v1|model:all-minilm-l6-v2-q@1a2b3c4d|layer:6|pooling:mean|max:256|prefix:none|runtime:...}. */
    public String signature() {
        EncoderIdentity identity = encoder.identity();
        return Signature.of("embedding-cosine", 1)
                .with("model", identity.model())
                .with("layer", identity.layer())
                .with("pooling", identity.pooling())
                .with("max", Integer.toString(identity.maxTokens()))
                .with("prefix", prefix.isEmpty() ? "none" : prefix)
                .with("runtime", identity.runtime())
                .toString();
    }

    @Override
    public Score score(Sample sample, Answer answer) throws InterruptedException {
        if (sample.references().isEmpty()) {
            return References.missing(sample, "embedding-cosine");
        }
        AnswerAndReferences texts =
                AnswerAndReferences.encoded(encoder, answer, sample.references(), text -> prefix + PyText.strip(text));
        float[] said = texts.answer().unitVector();
        double best = -1;
        for (EncodedText reference : texts.references()) {
            best = Math.max(best, VectorMath.cosine(said, reference.unitVector()));
        }
        return new Score.Graded(best, List.of(), texts.cuts(Evidence.NONE));
    }
}
