package dev.etalon.metrics.rouge;

import dev.etalon.metrics.text.Signature;
import java.util.Objects;

/**
 * How ROUGE is computed; the defaults are those of rouge-score.
 *
 * @param type what is compared
 * @param tokenizer how texts are cut
 * @param stemmed whether English words longer than 3 letters are stemmed
 */
public record RougeOptions(RougeType type, RougeTokenizer tokenizer, boolean stemmed) {
    public static final RougeOptions DEFAULT = new RougeOptions(RougeType.L, RougeTokenizer.ASCII, false);

    public RougeOptions {
        Objects.requireNonNull(type, "type is null");
        Objects.requireNonNull(tokenizer, "tokenizer is null");
    }

    public RougeOptions withType(RougeType newType) {
        return new RougeOptions(newType, tokenizer, stemmed);
    }

    public RougeOptions withTokenizer(RougeTokenizer newTokenizer) {
        return new RougeOptions(type, newTokenizer, stemmed);
    }

    public RougeOptions withStemmed(boolean on) {
        return new RougeOptions(type, tokenizer, on);
    }

    /** {@code rouge|v1|type:rougeL|tok:ascii|stem:no|like:rouge-score-0.1.2}. */
    public String signature() {
        return Signature.of("rouge", 1)
                .with("type", type.label())
                .with("tok", tokenizer.label())
                .with("stem", stemmed ? "porter-nltk" : "no")
                .with("like", "rouge-score-0.1.2")
                .toString();
    }
}
