package dev.etalon.metrics.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Russian number words in digits: {@code двадцать одна тысяча пятьсот} as {@code 21500}, {@code 25 тысяч} as {@code 25000}.
 *
 * <p>Covered: whole cardinals below 1,000,000,000,000,000 in all cases and genders, е or ё, capital or small; digits before a scale
 * word. Words that do not go on a number start the next one: {@code двадцать двадцать} is {@code 20 20}. A scale word without a number
 * before it counts once in the singular ({@code тысяча} is {@code 1000}); plurals alone ({@code тысячи людей}) stay words, as do
 * {@code семью} and {@code сорока} alone, which may be a family and a magpie.
 *
 * <p>Not covered, left as it is: ordinals ({@code первый}), fractions and {@code полтора}, collectives ({@code двое}), {@code одни},
 * words with punctuation or a hyphen attached, spaces inside digits ({@code 1 000}).
 */
final class RussianNumbers {
    private static final Map<String, Long> VALUES = values();
    private static final Set<String> WORDS_WHEN_ALONE = Set.of("семью", "сорока");
    private static final Set<String> SCALES_IN_SINGULAR = Set.of(
            "тысяча",
            "тысячу",
            "тысячей",
            "тысячью",
            "миллион",
            "миллиону",
            "миллионом",
            "миллиард",
            "миллиарду",
            "миллиардом",
            "триллион",
            "триллиону",
            "триллионом");

    private RussianNumbers() {}

    /** The text with single spaces between its words. */
    static String inDigits(String text) {
        RussianNumberReader reader = new RussianNumberReader();
        List<String> words = PyText.split(text);
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            Long value = value(word);
            boolean alone = WORDS_WHEN_ALONE.contains(form(word))
                    && value(i > 0 ? words.get(i - 1) : null) == null
                    && value(i + 1 < words.size() ? words.get(i + 1) : null) == null;
            if (alone) {
                reader.word(word);
            } else if (value != null && value >= 1000) {
                reader.scale(word, value, SCALES_IN_SINGULAR.contains(form(word)));
            } else if (value != null) {
                reader.numeral(value);
            } else if (isDigits(word)) {
                reader.digits(word);
            } else {
                reader.word(word);
            }
        }
        return reader.text();
    }

    private static @Nullable Long value(@Nullable String word) {
        return word == null ? null : VALUES.get(form(word));
    }

    private static String form(String word) {
        return Transcripts.withoutYo(PyText.lower(word));
    }

    private static boolean isDigits(String word) {
        return word.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static Map<String, Long> values() {
        Map<String, Long> values = new HashMap<>();
        WordTable.read("numbers-ru.txt").forEach((value, forms) -> {
            for (String form : PyText.split(forms)) {
                values.put(form, Long.valueOf(value));
            }
        });
        return Map.copyOf(values);
    }
}
