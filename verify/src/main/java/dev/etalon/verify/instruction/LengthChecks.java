package dev.etalon.verify.instruction;

import java.util.Locale;

/** Checks of paragraphs and parts. */
final class LengthChecks {
    private static final String RESPONSES = "******";
    private static final String PUNCTUATION = ".,?!'\"";

    private LengthChecks() {}

    /** Paragraphs stand between dividers of three stars; only the first and the last may be empty. */
    static boolean hasParagraphs(String text, int expected) {
        String[] parts = text.split("\\s?\\*\\*\\*\\s?", -1);
        int count = parts.length;
        for (int i = 0; i < parts.length; i++) {
            if (PythonText.isBlank(parts[i])) {
                if (i != 0 && i != parts.length - 1) {
                    return false;
                }
                count--;
            }
        }
        return count == expected;
    }

    /** Paragraphs stand between blank lines; one of them starts with a word. */
    static boolean startsParagraph(String text, Arguments arguments) {
        int expected = arguments.number("num_paragraphs");
        int nth = arguments.number("nth_paragraph");
        String[] parts = text.split("\n\n", -1);
        int count = 0;
        for (String part : parts) {
            count += PythonText.isBlank(part) ? 0 : 1;
        }
        if (nth < 1 || nth > count || PythonText.isBlank(parts[nth - 1])) {
            return false;
        }
        String word = PythonText.words(parts[nth - 1]).getFirst();
        String expectedWord = arguments.text("first_word").toLowerCase(Locale.ROOT);
        return count == expected && firstWord(word).equals(expectedWord);
    }

    private static String firstWord(String word) {
        String bare = word.replaceFirst("^'+", "").replaceFirst("^\"+", "");
        int end = 0;
        while (end < bare.length() && PUNCTUATION.indexOf(bare.charAt(end)) < 0) {
            end++;
        }
        return bare.substring(0, end).toLowerCase(Locale.ROOT);
    }

    static boolean hasTwoResponses(String text) {
        String[] parts = text.split(java.util.regex.Pattern.quote(RESPONSES), -1);
        String first = null;
        String second = null;
        for (int i = 0; i < parts.length; i++) {
            boolean blank = PythonText.isBlank(parts[i]);
            if ((blank && i != 0 && i != parts.length - 1) || (!blank && second != null)) {
                return false;
            }
            if (!blank && first == null) {
                first = PythonText.strip(parts[i]);
            } else if (!blank) {
                second = PythonText.strip(parts[i]);
            }
        }
        return second != null && !second.equals(first);
    }
}
