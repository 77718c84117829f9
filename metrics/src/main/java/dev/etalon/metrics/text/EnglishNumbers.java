package dev.etalon.metrics.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * English number words in digits, equal to the number step of Whisper's English normaliser (openai-whisper 20250625): cardinals,
 * ordinals ({@code 33rd}), years in pairs ({@code nineteen ninety nine}), decades ({@code 1950s}), decimals, digit by digit
 * ({@code double oh seven}), signs, percent, pounds, euros, dollars and cents; up to decillions. A lone 1 is written {@code one}.
 * Numbers in digits lose zeros before them. Not covered: fractions other than {@code and a half}, Roman numerals, capital letters,
 * words joined by hyphens.
 */
final class EnglishNumbers {
    private static final String SPACE =
            "[\\s\\x1c-\\x1f\\x85\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]";
    private static final String NOT_BEFORE_WORD = "(?![\\p{L}\\p{N}_])";

    private static final Pattern AND_A_HALF =
            Pattern.compile("and" + SPACE + "++a" + SPACE + "++half" + NOT_BEFORE_WORD);
    private static final Pattern LETTER_DIGIT = Pattern.compile("([a-z])([0-9])");
    private static final Pattern DIGIT_LETTER = Pattern.compile("([0-9])([a-z])");
    private static final Pattern LOOSE_ENDING =
            Pattern.compile("([0-9])" + SPACE + "++(st|nd|rd|th|s)" + NOT_BEFORE_WORD);
    private static final Pattern AND_CENTS =
            Pattern.compile("([€£$])([0-9]+) (?:and )?¢([0-9]{1,2})" + NOT_BEFORE_WORD);
    private static final Pattern ONLY_CENTS = Pattern.compile("[€£$]0[^\\n]([0-9]{1,2})" + NOT_BEFORE_WORD);
    private static final WordReplacements ONE =
            new WordReplacements().word("1", "one").word("1s", "ones");

    private EnglishNumbers() {}

    static String inDigits(String text) {
        List<String> words = PyText.split(withEndings(withHalves(text)));
        String digits = String.join(" ", new EnglishNumberReader(words).read());
        String cents = AND_CENTS.matcher(digits).replaceAll(EnglishNumbers::amount);
        String small = ONLY_CENTS.matcher(cents).replaceAll(match -> "¢" + Integer.parseInt(match.group(1)));
        return ONE.apply(small);
    }

    private static String amount(MatchResult match) {
        String cents = match.group(3);
        return (match.group(1).equals("$") ? "\\$" : match.group(1)) + match.group(2) + "."
                + (cents.length() == 1 ? "0" : "") + cents;
    }

    /** {@code three and a half million} as {@code three point five million}. */
    private static String withHalves(String text) {
        List<String> segments = cutAtHalves(text);
        List<String> made = new ArrayList<>();
        for (int i = 0; i < segments.size(); i++) {
            List<String> words = PyText.split(segments.get(i));
            if (!words.isEmpty()) {
                made.add(segments.get(i));
                if (i < segments.size() - 1) {
                    made.add(takesHalf(words.get(words.size() - 1)) ? "point five" : "and a half");
                }
            }
        }
        return String.join(" ", made);
    }

    private static List<String> cutAtHalves(String text) {
        List<String> segments = new ArrayList<>();
        Matcher half = AND_A_HALF.matcher(text);
        int start = 0;
        while (half.find()) {
            if (half.start() == 0 || !PyText.isWordCharacter(text.codePointBefore(half.start()))) {
                segments.add(text.substring(start, half.start()));
                start = half.end();
            }
        }
        segments.add(text.substring(start));
        return segments;
    }

    private static boolean takesHalf(String word) {
        EnglishNumberWord known = EnglishNumberWord.of(word);
        return known != null && (known.isPlainBelowHundred() || known.isPlain(EnglishNumberWord.Kind.MULTIPLIER));
    }

    /** A space between letters and digits, but {@code 10 th} as {@code 10th}. */
    private static String withEndings(String text) {
        String apart = LETTER_DIGIT.matcher(text).replaceAll("$1 $2");
        return LOOSE_ENDING
                .matcher(DIGIT_LETTER.matcher(apart).replaceAll("$1 $2"))
                .replaceAll("$1$2");
    }
}
