package dev.etalon.verify.code.row;

import dev.etalon.core.dataset.Sample;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A sample's columns, read so that every mistake names the sample and the column. */
record Fields(Sample sample) {

    boolean has(String key) {
        return sample.field(key).isPresent()
                || (key.equals("prompt") && !sample.input().isBlank());
    }

    /** The text of a column; empty where there is none. */
    String text(String key) {
        return sample.text(key).orElse("");
    }

    /** A text or a list of texts; none where the column is not there or blank. */
    List<String> texts(String key) {
        return switch (sample.field(key).orElse(null)) {
            case null -> List.of();
            case String text -> text.isBlank() ? List.of() : List.of(text);
            case List<?> list -> list.stream().map(String::valueOf).toList();
            default -> throw wrong("`" + key + "` must be a text or a list of texts");
        };
    }

    /** A list of objects. */
    List<Map<String, @Nullable Object>> objects(String key) {
        Object value = sample.field(key).orElse(List.of());
        if (!(value instanceof List<?> list)) {
            throw wrong("`" + key + "` must be a list");
        }
        List<Map<String, @Nullable Object>> objects = new ArrayList<>();
        for (Object one : list) {
            if (!(one instanceof Map<?, ?> map)) {
                throw wrong("each of `" + key + "` must be an object");
            }
            Map<String, @Nullable Object> copy = new LinkedHashMap<>();
            map.forEach((name, item) -> copy.put(String.valueOf(name), item));
            objects.add(copy);
        }
        return objects;
    }

    /** What stands before the answer: the column {@code prompt}, else the input. */
    String prompt() {
        return sample.text("prompt").orElse(sample.input());
    }

    @Nullable
    String entryPoint() {
        return sample.text("entry_point").filter(name -> !name.isBlank()).orElse(null);
    }

    IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException("sample " + sample.id() + ": " + what);
    }
}
