package dev.etalon.optimize.reflect;

import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Records as text, in the reference's layout: a heading for each example and each of its keys, deeper ones for maps and lists, down to
 * the sixth level. Leaves are written as Python would.
 */
final class RecordText {
    private static final int DEEPEST = 6;

    private RecordText() {}

    static String of(List<? extends Map<String, ? extends @Nullable Object>> records) {
        StringJoiner all = new StringJoiner("\n\n");
        for (int i = 0; i < records.size(); i++) {
            StringBuilder text = new StringBuilder("# Example " + (i + 1) + "\n");
            records.get(i).forEach((key, value) -> {
                text.append("## ").append(key).append('\n');
                value(text, value, 3);
            });
            all.add(text);
        }
        return all.toString();
    }

    private static void value(StringBuilder text, @Nullable Object value, int level) {
        switch (value) {
            case Map<?, ?> map -> {
                map.forEach((key, inner) -> headed(text, String.valueOf(key), inner, level));
                endOf(text, map.isEmpty());
            }
            case List<?> list -> {
                for (int i = 0; i < list.size(); i++) {
                    headed(text, "Item " + (i + 1), list.get(i), level);
                }
                endOf(text, list.isEmpty());
            }
            case null, default -> text.append(leaf(value).strip()).append("\n\n");
        }
    }

    private static void headed(StringBuilder text, String heading, @Nullable Object value, int level) {
        text.append("#".repeat(level)).append(' ').append(heading).append('\n');
        value(text, value, Math.min(level + 1, DEEPEST));
    }

    private static void endOf(StringBuilder text, boolean empty) {
        if (empty) {
            text.append('\n');
        }
    }

    private static String leaf(@Nullable Object value) {
        return switch (value) {
            case null -> "None";
            case Boolean truth -> truth ? "True" : "False";
            default -> value.toString();
        };
    }
}
