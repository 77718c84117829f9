package dev.etalon.rating.guideline;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The items by which a rubric rates.
 *
 * @param items those of every answer; may be empty where the samples have their own
 * @param field the field of a sample with further items of its own; null where samples have none
 */
public record Rubric(List<RubricItem> items, @Nullable String field) {
    public Rubric {
        items = List.copyOf(items);
        if (items.isEmpty() && field == null) {
            throw new IllegalArgumentException("a rubric needs items, or the field of the sample that holds them");
        }
    }
}
