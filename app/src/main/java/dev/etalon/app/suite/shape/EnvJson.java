package dev.etalon.app.suite.shape;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A JSON value of a suite whose texts may name environment variables, looked up when it is used. */
public final class EnvJson {
    private final @Nullable Object value;

    /** @param value a JSON value with {@link EnvText} for every text */
    EnvJson(@Nullable Object value) {
        this.value = value;
    }

    /** The value as the suite has it: text, number, boolean, list, map or null. */
    public @Nullable Object template() {
        return unwrap(value, false);
    }

    /**
     * The value with its variables filled in.
     *
     * @throws dev.etalon.app.suite.source.SuiteException when a variable is not set
     */
    public @Nullable Object resolve() {
        return unwrap(value, true);
    }

    /**
     * The value with its variables filled in, as it is sent: a text as it is, anything else as JSON.
     *
     * @throws dev.etalon.app.suite.source.SuiteException when a variable is not set
     */
    public String resolveToText() {
        return value instanceof EnvText text ? text.resolve() : JsonTree.compact(resolve());
    }

    /** Every text in it. */
    List<EnvText> texts() {
        List<EnvText> texts = new ArrayList<>();
        collect(value, texts);
        return texts;
    }

    private static void collect(@Nullable Object value, List<EnvText> into) {
        switch (value) {
            case EnvText text -> into.add(text);
            case List<?> list -> list.forEach(item -> collect(item, into));
            case Map<?, ?> map -> map.values().forEach(item -> collect(item, into));
            case null, default -> {}
        }
    }

    private static @Nullable Object unwrap(@Nullable Object value, boolean resolved) {
        return switch (value) {
            case EnvText text -> resolved ? text.resolve() : text.template();
            case List<?> list -> {
                List<@Nullable Object> items = new ArrayList<>();
                list.forEach(item -> items.add(unwrap(item, resolved)));
                yield items;
            }
            case Map<?, ?> map -> {
                Map<String, @Nullable Object> entries = new LinkedHashMap<>();
                map.forEach((key, item) -> entries.put((String) key, unwrap(item, resolved)));
                yield entries;
            }
            case null, default -> value;
        };
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EnvJson json && Objects.equals(json.value, value);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(value);
    }

    @Override
    public String toString() {
        return String.valueOf(template());
    }
}
