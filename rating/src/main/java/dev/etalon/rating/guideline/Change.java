package dev.etalon.rating.guideline;

import java.util.Objects;

/**
 * A difference between two texts of a guideline.
 *
 * @param part what it is in: a key of the front matter or a section
 * @param before empty where it is new
 * @param after empty where it is gone
 * @param mayChangeVerdicts whether raters see it
 */
public record Change(String part, String before, String after, boolean mayChangeVerdicts) {
    public Change {
        Objects.requireNonNull(part, "part is null");
        Objects.requireNonNull(before, "before is null");
        Objects.requireNonNull(after, "after is null");
    }
}
