package dev.etalon.metrics.match;

import dev.etalon.metrics.text.Normalisation;
import dev.etalon.metrics.text.Signature;
import java.util.List;
import java.util.Objects;

/**
 * What an answer must contain.
 *
 * @param texts the same for every sample; empty: each sample's references
 * @param quantifier whether any or all of them must be there
 * @param normalisation done to answer and texts first: {@code lower-case} ignores case
 */
public record ContainsOptions(List<String> texts, Quantifier quantifier, Normalisation normalisation) {
    /** Any of the sample's references, as they are. */
    public static final ContainsOptions DEFAULT = new ContainsOptions(List.of(), Quantifier.ANY, Normalisation.NONE);

    public ContainsOptions {
        texts = List.copyOf(texts);
        Objects.requireNonNull(quantifier, "quantifier is null");
        Objects.requireNonNull(normalisation, "normalisation is null");
        for (String text : texts) {
            if (normalisation.apply(text).isEmpty()) {
                throw new IllegalArgumentException("\"" + text + "\" is empty after normalisation ("
                        + normalisation.label() + "): every answer would contain it");
            }
        }
    }

    public ContainsOptions withTexts(List<String> newTexts) {
        return new ContainsOptions(newTexts, quantifier, normalisation);
    }

    public ContainsOptions withQuantifier(Quantifier newQuantifier) {
        return new ContainsOptions(texts, newQuantifier, normalisation);
    }

    public ContainsOptions withNormalisation(Normalisation newNormalisation) {
        return new ContainsOptions(texts, quantifier, newNormalisation);
    }

    /** {@code contains|v1|of:references|mode:any|norm:none}, with the hash of the texts where they are given. */
    public String signature() {
        Signature signature = Signature.of("contains", 1);
        Signature of = texts.isEmpty() ? signature.with("of", "references") : signature.withHash("of", texts);
        return of.with("mode", quantifier.label())
                .with("norm", normalisation.label())
                .toString();
    }
}
