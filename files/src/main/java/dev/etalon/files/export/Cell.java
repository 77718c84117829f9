package dev.etalon.files.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks values against their columns, and makes their text fit for UTF-8: half of a surrogate pair becomes U+FFFD. */
final class Cell {
    private static final JsonMapper JSON = new JsonMapper();

    private Cell() {}

    /** The value as the column's Java type: String, Long, Double, Boolean, or for JSON columns what JSON can hold. */
    static @Nullable Object of(Column column, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        Object cell = switch (column.type()) {
            case TEXT -> value instanceof String text ? whole(text) : null;
            case INTEGER -> integer(value);
            case NUMBER ->
                value instanceof Number number && Double.isFinite(number.doubleValue()) ? number.doubleValue() : null;
            case BOOLEAN -> value instanceof Boolean ? value : null;
            case JSON -> whole(value);
        };
        if (cell == null) {
            throw new IllegalArgumentException("column \"%s\" holds %s values, not %s (%s)"
                    .formatted(
                            column.name(),
                            column.type(),
                            value,
                            value.getClass().getSimpleName()));
        }
        return cell;
    }

    /** The same with the text of JSON values in their place, for formats without nesting. */
    static @Nullable Object flat(Column column, @Nullable Object value) {
        Object cell = of(column, value);
        return cell == null || column.type() != Column.Type.JSON ? cell : json(column, cell);
    }

    private static String json(Column column, Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "column \"" + column.name() + "\" holds what is no JSON value: " + e.getOriginalMessage(), e);
        }
    }

    private static @Nullable Long integer(Object value) {
        return value instanceof Long || value instanceof Integer || value instanceof Short || value instanceof Byte
                ? ((Number) value).longValue()
                : null;
    }

    private static Object whole(Object value) {
        return switch (value) {
            case String text -> whole(text);
            case Map<?, ?> map -> whole(map);
            case Collection<?> list -> whole(list);
            default -> value;
        };
    }

    private static Map<String, @Nullable Object> whole(Map<?, ?> map) {
        Map<String, @Nullable Object> copy = LinkedHashMap.newLinkedHashMap(map.size());
        map.forEach((key, value) -> copy.put(whole(String.valueOf(key)), value == null ? null : whole(value)));
        return copy;
    }

    private static List<@Nullable Object> whole(Collection<?> list) {
        List<@Nullable Object> copy = new ArrayList<>(list.size());
        list.forEach(value -> copy.add(value == null ? null : whole(value)));
        return copy;
    }

    private static String whole(String text) {
        boolean broken = text.codePoints().anyMatch(Cell::isHalf);
        return broken
                ? text.codePoints()
                        .map(c -> isHalf(c) ? '\uFFFD' : c)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString()
                : text;
    }

    private static boolean isHalf(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
