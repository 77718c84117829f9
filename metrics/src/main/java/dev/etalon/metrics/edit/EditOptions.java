package dev.etalon.metrics.edit;

import dev.etalon.metrics.text.Normalisation;
import dev.etalon.metrics.text.Signature;
import java.util.Objects;

/**
 * How an error rate is computed.
 *
 * @param unit words or characters
 * @param normalisation done to both texts first; jiwer's default has none
 */
public record EditOptions(EditUnit unit, Normalisation normalisation) {
    public static final EditOptions WORDS = new EditOptions(EditUnit.WORD, Normalisation.NONE);
    public static final EditOptions CHARACTERS = new EditOptions(EditUnit.CHARACTER, Normalisation.NONE);

    public EditOptions {
        Objects.requireNonNull(unit, "unit is null");
        Objects.requireNonNull(normalisation, "normalisation is null");
    }

    public EditOptions withNormalisation(Normalisation newNormalisation) {
        return new EditOptions(unit, newNormalisation);
    }

    /** {@code wer|v1|norm:none|like:jiwer-4.0.0}. */
    public String signature() {
        return Signature.of(unit.metric(), 1)
                .with("norm", normalisation.label())
                .with("like", "jiwer-4.0.0")
                .toString();
    }
}
