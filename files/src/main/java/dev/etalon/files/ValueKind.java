package dev.etalon.files;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Words for JSON values in error messages. */
final class ValueKind {
    private ValueKind() {}

    static String of(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case Map<?, ?> map -> "an object with the fields " + map.keySet();
            case List<?> list -> "a list of " + list.size();
            default -> "\"" + value + "\"";
        };
    }

    static String advice(@Nullable Object value, String column) {
        return switch (value) {
            case Map<?, ?> map
            when !map.isEmpty() ->
                "Name a field of it, for example \"" + column + "."
                        + map.keySet().iterator().next() + "\".";
            case null -> "Where a row has none on purpose, write an empty text (\"\").";
            default -> "Correct the row, or name another column.";
        };
    }
}
