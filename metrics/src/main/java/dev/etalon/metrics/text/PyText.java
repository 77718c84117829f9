package dev.etalon.metrics.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Strings as Python sees them, on which the reference implementations rest. Java differs in all of these: its white space leaves out
 * the no-break spaces, its word boundaries count combining marks, its lower case of a final sigma follows word boundaries.
 */
public final class PyText {
    private static final char CAPITAL_SIGMA = '\u03a3';
    private static final String FINAL_SIGMA = "\u03c2";
    private static final String SMALL_SIGMA = "\u03c3";
    /** Characters that Unicode calls MidLetter, MidNumLet or Single_Quote: no letters, yet inside a word. */
    private static final String INSIDE_WORDS =
            "':.\u00b7\u0387\u055f\u05f4\u2018\u2019\u2024\u2027" + "\ufe13\ufe52\ufe55\uff07\uff0e\uff1a";

    private PyText() {}

    /** What {@code str.isspace}, {@code str.split} and {@code \s} take for white space; none of it lies beyond the BMP. */
    public static boolean isWhitespace(int character) {
        if (character <= ' ') {
            return character == ' '
                    || (character >= 0x09 && character <= 0x0d)
                    || (character >= 0x1c && character <= 0x1f);
        }
        return character >= 0x85 && isRareWhitespace(character);
    }

    private static boolean isRareWhitespace(int character) {
        return switch (character) {
            case 0x85, 0xa0, 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000 -> true;
            default -> character >= 0x2000 && character <= 0x200a;
        };
    }

    /** What {@code \w} takes for a part of a word: letters, numbers of every kind and the underscore, but no marks. */
    public static boolean isWordCharacter(int codePoint) {
        if (codePoint < 128) {
            return (codePoint >= 'a' && codePoint <= 'z')
                    || (codePoint >= 'A' && codePoint <= 'Z')
                    || (codePoint >= '0' && codePoint <= '9')
                    || codePoint == '_';
        }
        return switch (Character.getType(codePoint)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.LETTER_NUMBER,
                    Character.OTHER_NUMBER -> true;
            default -> false;
        };
    }

    /** {@code text.strip()}. */
    public static String strip(String text) {
        String right = stripRight(text);
        int start = 0;
        while (start < right.length() && isWhitespace(right.charAt(start))) {
            start++;
        }
        return right.substring(start);
    }

    /** {@code text.rstrip()}. */
    public static String stripRight(String text) {
        int end = text.length();
        while (end > 0 && isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end);
    }

    /** {@code text.split()}. */
    public static List<String> split(String text) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || isWhitespace(text.charAt(i))) {
                if (i > start) {
                    parts.add(text.substring(start, i));
                }
                start = i + 1;
            }
        }
        return parts;
    }

    /** {@code text.lower()}: the full Unicode mapping, whatever the machine's language. */
    public static String lower(String text) {
        int sigma = text.indexOf(CAPITAL_SIGMA);
        if (sigma < 0) {
            return text.toLowerCase(Locale.ROOT);
        }
        StringBuilder lower = new StringBuilder(text.length());
        int start = 0;
        for (; sigma >= 0; sigma = text.indexOf(CAPITAL_SIGMA, start)) {
            lower.append(text.substring(start, sigma).toLowerCase(Locale.ROOT));
            lower.append(endsWord(text, sigma) ? FINAL_SIGMA : SMALL_SIGMA);
            start = sigma + 1;
        }
        return lower.append(text.substring(start).toLowerCase(Locale.ROOT)).toString();
    }

    private static boolean endsWord(String text, int sigma) {
        int before = sigma;
        while (before > 0 && isCaseIgnorable(text.codePointBefore(before))) {
            before -= Character.charCount(text.codePointBefore(before));
        }
        if (before == 0 || !isCased(text.codePointBefore(before))) {
            return false;
        }
        int after = sigma + 1;
        while (after < text.length() && isCaseIgnorable(text.codePointAt(after))) {
            after += Character.charCount(text.codePointAt(after));
        }
        return after == text.length() || !isCased(text.codePointAt(after));
    }

    private static boolean isCased(int codePoint) {
        return Character.isLowerCase(codePoint) || Character.isUpperCase(codePoint) || Character.isTitleCase(codePoint);
    }

    private static boolean isCaseIgnorable(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.FORMAT,
                    Character.MODIFIER_LETTER,
                    Character.MODIFIER_SYMBOL -> true;
            default -> INSIDE_WORDS.indexOf(codePoint) >= 0;
        };
    }
}
