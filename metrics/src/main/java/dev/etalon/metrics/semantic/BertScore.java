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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * BERTScore: each token is matched with the token of the other text whose vector in context is nearest; see {@link Matching}. F1 is
 * the score; the statistics are precision, recall and F1. Of several references the best of each number, on its own. Zhang et al.,
 * "BERTScore: Evaluating Text Generation with BERT", ICLR 2020.
 *
 * <p>Equal to bert_score 0.3.13 on the same weights, but for two things: where idf gives no token of a text any weight, the score is
 * an abstention (the reference divides 0 by 0); and padding never takes part (the reference puts 0 in place of its cosines, which
 * could win over negative ones).
 */
public final class BertScore implements Scorer {
    private final Encoder encoder;
    private final BertScoreOptions options;
    private @Nullable TokenWeights weights;

    public BertScore(Encoder encoder, BertScoreOptions options) {
        this.encoder = encoder;
        this.options = options;
    }

    /** {@code bert-score|v1|model:all-minilm-l6-v2-q@1a2b3c4d|layer:6|max:256|idf:no|rescale:no|space:no|runtime:...}. */
    public String signature() {
        EncoderIdentity identity = encoder.identity();
        IdfSource idf = options.idf();
        Baseline baseline = options.baseline();
        return Signature.of("bert-score", 1)
                .with("model", identity.model())
                .with("layer", identity.layer())
                .with("max", Integer.toString(identity.maxTokens()))
                .with("idf", idf == null ? "no" : idf.hash())
                .with("rescale", baseline == null ? "no" : baseline.label())
                .with("space", options.leadingSpace() ? "yes" : "no")
                .with("runtime", identity.runtime())
                .toString();
    }

    @Override
    public Score score(Sample sample, Answer answer) throws InterruptedException {
        if (sample.references().isEmpty()) {
            return References.missing(sample, "bert-score");
        }
        TokenWeights known = weights();
        AnswerAndReferences texts = AnswerAndReferences.encoded(encoder, answer, sample.references(), this::prepared);
        Matching best = Matching.LOWEST;
        for (EncodedText reference : texts.references()) {
            Matching one = Matching.of(texts.answer(), reference, known);
            if (!one.defined()) {
                return Score.abstained(
                        "bert-score is undefined: by idf, no token of the answer or of a reference of sample "
                                + sample.id() + " has any weight, for all are in every reference of the dataset");
            }
            best = best.max(one);
        }
        Baseline baseline = options.baseline();
        return graded(baseline == null ? best : baseline.rescaled(best), texts);
    }

    private static Score graded(Matching score, AnswerAndReferences texts) {
        Evidence evidence = Evidence.NONE.with("precision", score.precision()).with("recall", score.recall());
        return new Score.Graded(
                score.f1(), List.of(score.precision(), score.recall(), score.f1()), texts.cuts(evidence));
    }

    private String prepared(String text) {
        String stripped = PyText.strip(text);
        return options.leadingSpace() && !stripped.isEmpty() ? " " + stripped : stripped;
    }

    /** Counted when first needed: a run that has all its scores never counts. */
    private synchronized TokenWeights weights() {
        TokenWeights known = weights;
        if (known == null) {
            IdfSource idf = options.idf();
            known = idf == null ? TokenWeights.EQUAL : counted(idf);
            weights = known;
        }
        return known;
    }

    private TokenWeights counted(IdfSource idf) {
        try (Stream<String> references = idf.references().get()) {
            return IdfWeights.of(encoder, references.map(this::prepared));
        }
    }
}
