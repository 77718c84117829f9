package dev.etalon.rating.guideline;

import java.util.List;
import java.util.Objects;

/**
 * One thing that an answer does or does not.
 *
 * @param text what, so that it can be told from the answer alone whether it is met
 * @param points what it adds where it is met; below 0 for what an answer should not do
 * @param tags by which scores are shown apart; may be empty
 */
public record RubricItem(String text, double points, List<String> tags) {
    public RubricItem {
        Objects.requireNonNull(text, "text is null");
        tags = List.copyOf(tags);
        if (text.isBlank()) {
            throw new IllegalArgumentException("an item of a rubric needs a text");
        }
        if (!Double.isFinite(points) || points == 0) {
            throw new IllegalArgumentException(
                    "an item of a rubric needs points above or below 0, not " + points + ": \"" + text + "\"");
        }
    }
}
