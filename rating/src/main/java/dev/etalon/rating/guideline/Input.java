package dev.etalon.rating.guideline;

import java.util.Objects;

/**
 * Something a rater sees beside the answer.
 *
 * @param field which part of the sample
 * @param required whether nothing can be rated without it
 */
public record Input(Field field, boolean required) {
    public Input {
        Objects.requireNonNull(field, "field is null");
    }

    /** A part of a sample. */
    public enum Field {
        QUESTION,
        CONTEXT,
        REFERENCE
    }
}
