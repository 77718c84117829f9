package dev.etalon.rating.prompt;

import java.util.Objects;

/**
 * A text to show to a judge.
 *
 * @param tag what the tags around it are called
 */
public record Block(String tag, String text) {
    public Block {
        Objects.requireNonNull(tag, "tag is null");
        Objects.requireNonNull(text, "text is null");
    }
}
