package dev.etalon.rating.rubric;

import dev.etalon.core.dataset.Sample;
import dev.etalon.rating.guideline.Rubric;
import dev.etalon.rating.guideline.RubricItem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The items by which one sample is rated: the guideline's, then its own. Its own stand in a list as in HealthBench: each with {@code
 * criterion} (or {@code text}), {@code points}, {@code tags}.
 *
 * @param expected the field with what people say of each item, in the same order; null where they say nothing
 * @param mapping from what stands there to met or not-met
 */
record SampleItems(Rubric rubric, @Nullable String expected, Map<String, String> mapping) {
    SampleItems {
        mapping = Collections.unmodifiableMap(new LinkedHashMap<>(mapping));
    }

    /** @throws IllegalArgumentException when the sample's own items are none; the message names sample and field */
    List<RubricItem> of(Sample sample) {
        List<RubricItem> items = new ArrayList<>(rubric.items());
        String field = rubric.field();
        Object own = field == null ? null : sample.field(field).orElse(null);
        if (own == null) {
            return items;
        }
        if (!(own instanceof List<?> list)) {
            throw wrong(sample, field, "is no list");
        }
        for (Object one : list) {
            if (!(one instanceof Map<?, ?> item)) {
                throw wrong(
                        sample, field, "holds something that is no item: each has criterion, points and maybe tags");
            }
            items.add(item(sample, field, item));
        }
        return items;
    }

    private static RubricItem item(Sample sample, @Nullable String field, Map<?, ?> item) {
        Object text = item.containsKey("criterion") ? item.get("criterion") : item.get("text");
        if (text == null || !(item.get("points") instanceof Number points)) {
            throw wrong(sample, field, "holds an item without a criterion or without points that are a number");
        }
        List<String> tags = item.get("tags") instanceof List<?> all
                ? all.stream().map(String::valueOf).toList()
                : List.of();
        try {
            return new RubricItem(String.valueOf(text), points.doubleValue(), tags);
        } catch (IllegalArgumentException e) {
            throw wrong(sample, field, "is wrong: " + e.getMessage());
        }
    }

    /**
     * What people say of each item; null where they do not.
     *
     * @throws IllegalArgumentException when there are not as many as items, or one is neither met nor not
     */
    List<@Nullable Boolean> expected(Sample sample, int items) {
        Object found = expected == null ? null : sample.field(expected).orElse(null);
        if (found == null) {
            return new ArrayList<>(Collections.nCopies(items, null));
        }
        if (!(found instanceof List<?> list) || list.size() != items) {
            throw wrong(
                    sample,
                    Objects.requireNonNull(expected),
                    "must be a list with a label for each of the " + items + " items, in their order, or null");
        }
        List<@Nullable Boolean> labels = new ArrayList<>();
        list.forEach(raw -> labels.add(raw == null ? null : label(sample, raw)));
        return labels;
    }

    private Boolean label(Sample sample, Object raw) {
        String text = String.valueOf(raw).strip();
        return switch (mapping.getOrDefault(text, text).toLowerCase(Locale.ROOT)) {
            case "met", "true" -> true;
            case "not-met", "false" -> false;
            default ->
                throw wrong(
                        sample,
                        Objects.requireNonNull(expected),
                        "holds \"" + text + "\", which is neither met nor not-met: map it to one of them");
        };
    }

    private static IllegalArgumentException wrong(Sample sample, @Nullable String field, String what) {
        return new IllegalArgumentException("sample " + sample.id() + ": field \"" + field + "\" " + what);
    }
}
