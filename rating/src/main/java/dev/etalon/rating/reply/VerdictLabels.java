package dev.etalon.rating.reply;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The labels of a scale, and what may be written for each: any case, a whole number as a number or as text. Cyrillic letters that
 * look like A and B count as such: models that answer in Russian write them.
 */
public record VerdictLabels(List<String> all) {
    private static final Map<String, String> LOOKALIKES = Map.of("А", "A", "В", "B", "а", "A", "в", "B");

    public VerdictLabels {
        all = List.copyOf(all);
        if (all.size() < 2) {
            throw new IllegalArgumentException("a scale needs at least two labels, not " + all);
        }
    }

    /** The label that this value writes, empty where it writes none. */
    public Optional<String> match(Object value) {
        String written = text(value).strip();
        String latin = LOOKALIKES.getOrDefault(written, written);
        return all.stream()
                .filter(label -> label.equals(written))
                .findFirst()
                .or(() -> all.stream()
                        .filter(label -> label.toLowerCase(Locale.ROOT).equals(latin.toLowerCase(Locale.ROOT)))
                        .findFirst());
    }

    private static String text(Object value) {
        if (value instanceof Double number && number == Math.rint(number) && Math.abs(number) < 1e9) {
            return Long.toString(number.longValue());
        }
        return String.valueOf(value);
    }
}
