package dev.etalon.rating.guideline;

import java.util.ArrayList;
import java.util.List;

/** Reads the items of a rubric. */
final class RubricReader {
    private static final List<String> KEYS = List.of("text", "points", "tags");

    private RubricReader() {}

    static Rubric read(YamlMap front) {
        List<RubricItem> items = new ArrayList<>();
        for (YamlMap item : front.maps("items")) {
            item.allowOnly(KEYS);
            items.add(item(item));
        }
        String field = front.optionalText("items-from").orElse(null);
        if (items.isEmpty() && field == null) {
            throw front.place()
                    .error("task: rubric needs \"items\" (each with text, points, tags), or \"items-from\":"
                            + " the field of the sample that holds them");
        }
        return new Rubric(items, field);
    }

    private static RubricItem item(YamlMap item) {
        String text = item.text("text");
        String points = item.text("points");
        try {
            return new RubricItem(text, Double.parseDouble(points), item.words("tags"));
        } catch (NumberFormatException e) {
            throw item.placeOf("points").error("key \"points\" must be a number, not \"" + points + "\"");
        } catch (IllegalArgumentException e) {
            throw item.placeOf("points").error(String.valueOf(e.getMessage()));
        }
    }
}
