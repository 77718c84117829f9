package dev.etalon.rating.guideline;

import java.util.Objects;

/**
 * A part of a guideline's body.
 *
 * @param kind what it is for
 * @param heading its second-level heading as written
 * @param text the Markdown below the heading, trimmed
 */
public record Section(Kind kind, String heading, String text) {
    public Section {
        Objects.requireNonNull(kind, "kind is null");
        Objects.requireNonNull(heading, "heading is null");
        Objects.requireNonNull(text, "text is null");
    }

    /** What a section is for; told by its heading. */
    public enum Kind {
        /** What is rated, and from whose side. */
        TASK,
        /** Rated examples with the reason of each verdict. */
        EXAMPLES,
        /** What to do where the criteria collide or say nothing. */
        EDGE_CASES,
        /** Anything else. */
        OTHER
    }
}
