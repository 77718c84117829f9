package dev.etalon.core.dataset;

import java.util.Objects;

/** A piece of context that the subject may use, for example a retrieved passage. */
public record Document(String id, String text) {
    public Document {
        Objects.requireNonNull(id, "id is null");
        Objects.requireNonNull(text, "text is null");
    }
}
