package dev.etalon.rating.judge;

import dev.etalon.core.model.LanguageModel;
import java.util.Objects;

/**
 * A member of a jury.
 *
 * @param identity all that makes the model that one (provider, model, version); part of the signature
 */
public record Juror(String identity, LanguageModel model) {
    public Juror {
        if (identity.isBlank()) {
            throw new IllegalArgumentException("a juror needs a model identity");
        }
        Objects.requireNonNull(model, "model is null");
    }
}
