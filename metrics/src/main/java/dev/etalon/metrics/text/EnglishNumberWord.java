package dev.etalon.metrics.text;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A word that can be a part of an English number, as Whisper knows them.
 *
 * @param value of a numeral
 * @param affix what follows the digits of a numeral ({@code th}, {@code s}), or the sign that a sign, a currency or a share stands for
 */
record EnglishNumberWord(Kind kind, BigInteger value, String affix) {
    enum Kind {
        ZERO,
        ONES,
        TENS,
        MULTIPLIER,
        SIGN,
        CURRENCY,
        PERCENT,
        PER,
        AND,
        REPEAT,
        POINT
    }

    private static final List<String> ONES = List.of(
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen");
    private static final List<String> TENS =
            List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
    private static final List<String> MULTIPLIERS = List.of(
            "thousand",
            "million",
            "billion",
            "trillion",
            "quadrillion",
            "quintillion",
            "sextillion",
            "septillion",
            "octillion",
            "nonillion",
            "decillion");
    private static final Map<String, String> ODD_ORDINALS =
            Map.of("one", "first", "two", "second", "three", "third", "five", "fifth", "twelve", "twelfth");
    private static final Map<Integer, String> ORDINAL_ENDINGS = Map.of(1, "st", 2, "nd", 3, "rd");

    private static final Map<String, EnglishNumberWord> ALL = all();

    /** What this word is, null where it has no part in numbers. */
    static @Nullable EnglishNumberWord of(@Nullable String word) {
        return word == null ? null : ALL.get(word);
    }

    /** Whether the word is a numeral below 100 without an ending. */
    boolean isPlainBelowHundred() {
        return affix.isEmpty() && (kind == Kind.ZERO || kind == Kind.ONES || kind == Kind.TENS);
    }

    /** Whether the word is such a numeral. */
    boolean isPlain(Kind wanted) {
        return kind == wanted && affix.isEmpty();
    }

    private static Map<String, EnglishNumberWord> all() {
        Map<String, EnglishNumberWord> all = new HashMap<>();
        List.of("o", "oh", "zero").forEach(zero -> put(all, zero, Kind.ZERO, 0, ""));
        put(all, "zeroth", Kind.ONES, 0, "th");
        for (int i = 0; i < ONES.size(); i++) {
            String one = ONES.get(i);
            String regular = one + (one.endsWith("t") ? "h" : "th");
            put(all, one, Kind.ONES, i + 1, "");
            put(all, one.equals("six") ? "sixes" : one + "s", Kind.ONES, i + 1, "s");
            put(
                    all,
                    ODD_ORDINALS.getOrDefault(one, regular),
                    Kind.ONES,
                    i + 1,
                    ORDINAL_ENDINGS.getOrDefault(i + 1, "th"));
        }
        for (int i = 0; i < TENS.size(); i++) {
            String stem = TENS.get(i).substring(0, TENS.get(i).length() - 1);
            put(all, TENS.get(i), Kind.TENS, 10 * i + 20, "");
            put(all, stem + "ies", Kind.TENS, 10 * i + 20, "s");
            put(all, stem + "ieth", Kind.TENS, 10 * i + 20, "th");
        }
        putMultiplier(all, "hundred", BigInteger.valueOf(100));
        for (int i = 0; i < MULTIPLIERS.size(); i++) {
            putMultiplier(all, MULTIPLIERS.get(i), BigInteger.valueOf(1000).pow(i + 1));
        }
        putOthers(all);
        return Map.copyOf(all);
    }

    private static void putMultiplier(Map<String, EnglishNumberWord> all, String word, BigInteger value) {
        all.put(word, new EnglishNumberWord(Kind.MULTIPLIER, value, ""));
        all.put(word + "s", new EnglishNumberWord(Kind.MULTIPLIER, value, "s"));
        all.put(word + "th", new EnglishNumberWord(Kind.MULTIPLIER, value, "th"));
    }

    private static void putOthers(Map<String, EnglishNumberWord> all) {
        List.of("minus", "negative").forEach(word -> put(all, word, Kind.SIGN, 0, "-"));
        List.of("plus", "positive").forEach(word -> put(all, word, Kind.SIGN, 0, "+"));
        List.of("pound", "pounds").forEach(word -> put(all, word, Kind.CURRENCY, 0, "£"));
        List.of("euro", "euros").forEach(word -> put(all, word, Kind.CURRENCY, 0, "€"));
        List.of("dollar", "dollars").forEach(word -> put(all, word, Kind.CURRENCY, 0, "$"));
        List.of("cent", "cents").forEach(word -> put(all, word, Kind.CURRENCY, 0, "¢"));
        put(all, "percent", Kind.PERCENT, 0, "%");
        put(all, "per", Kind.PER, 0, "%");
        put(all, "and", Kind.AND, 0, "");
        put(all, "double", Kind.REPEAT, 2, "");
        put(all, "triple", Kind.REPEAT, 3, "");
        put(all, "point", Kind.POINT, 0, "");
    }

    private static void put(Map<String, EnglishNumberWord> all, String word, Kind kind, int value, String affix) {
        all.put(word, new EnglishNumberWord(kind, BigInteger.valueOf(value), affix));
    }
}
