package dev.etalon.metrics.meteor;

import dev.etalon.metrics.bleu.BleuTokenizer;
import dev.etalon.metrics.text.Signature;
import java.util.Objects;

/**
 * How METEOR is computed; the defaults are those of NLTK.
 *
 * @param tokenizer how texts are cut, which NLTK leaves to its caller
 * @param synonyms whether words match that share a sense in WordNet 3.0 (English)
 * @param alpha how much more recall weighs than precision, above 0 and below 1
 * @param beta how fast the penalty for broken order grows
 * @param gamma the greatest penalty, from 0 to 1
 */
public record MeteorOptions(BleuTokenizer tokenizer, boolean synonyms, double alpha, double beta, double gamma) {
    public static final MeteorOptions DEFAULT = new MeteorOptions(BleuTokenizer.MTEVAL_13A, true, 0.9, 3, 0.5);

    public MeteorOptions {
        Objects.requireNonNull(tokenizer, "tokenizer is null");
        if (!(alpha > 0 && alpha < 1)) {
            throw new IllegalArgumentException("alpha must be above 0 and below 1, not " + alpha);
        }
        if (!(beta >= 0 && beta <= 100)) {
            throw new IllegalArgumentException("beta must be from 0 to 100, not " + beta);
        }
        if (!(gamma >= 0 && gamma <= 1)) {
            throw new IllegalArgumentException("gamma must be from 0 to 1, not " + gamma);
        }
    }

    public MeteorOptions withTokenizer(BleuTokenizer newTokenizer) {
        return new MeteorOptions(newTokenizer, synonyms, alpha, beta, gamma);
    }

    public MeteorOptions withSynonyms(boolean on) {
        return new MeteorOptions(tokenizer, on, alpha, beta, gamma);
    }

    public MeteorOptions withParameters(double newAlpha, double newBeta, double newGamma) {
        return new MeteorOptions(tokenizer, synonyms, newAlpha, newBeta, newGamma);
    }

    /** {@code meteor|v1|tok:13a|stem:porter-nltk|syn:wordnet-3.0|alpha:0.9|beta:3.0|gamma:0.5|like:nltk-3.10.4}. */
    public String signature() {
        return Signature.of("meteor", 1)
                .with("tok", tokenizer.label())
                .with("stem", "porter-nltk")
                .with("syn", synonyms ? "wordnet-3.0" : "none")
                .with("alpha", Double.toString(alpha))
                .with("beta", Double.toString(beta))
                .with("gamma", Double.toString(gamma))
                .with("like", "nltk-3.10.4")
                .toString();
    }
}
