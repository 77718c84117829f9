package dev.etalon.metrics.edit;

import dev.etalon.metrics.text.Normalisation;
import dev.etalon.metrics.text.Signature;
import java.util.Objects;

/**
 * How an error rate is computed.
 *
 * @param rate what is computed, of words or characters
 * @param normalisation done to both texts first; jiwer's default has none
 */
public record EditOptions(Rate rate, Normalisation normalisation) {
    public EditOptions {
        Objects.requireNonNull(rate, "rate is null");
        Objects.requireNonNull(normalisation, "normalisation is null");
    }

    public static EditOptions of(Rate rate) {
        return new EditOptions(rate, Normalisation.NONE);
    }

    public EditOptions withNormalisation(Normalisation newNormalisation) {
        return new EditOptions(rate, newNormalisation);
    }

    /** {@code wer|v1|norm:none|like:jiwer-4.0.0}. */
    public String signature() {
        return Signature.of(rate.label(), 1)
                .with("norm", normalisation.label())
                .with("like", "jiwer-4.0.0")
                .toString();
    }
}
