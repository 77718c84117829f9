package dev.etalon.metrics.rouge;

import dev.etalon.metrics.text.PorterStemmer;
import dev.etalon.metrics.text.PyText;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** How ROUGE cuts a text, after lower-casing it. */
public enum RougeTokenizer {
    /** That of rouge-score: runs of the letters a to z and digits. A text in any other script has no token, and ROUGE 0. */
    ASCII("ascii") {
        @Override
        List<String> cut(String text) {
            List<String> tokens = new ArrayList<>();
            int start = 0;
            for (int i = 0; i <= text.length(); i++) {
                if (i == text.length() || !isAscii(text.charAt(i))) {
                    if (i > start) {
                        tokens.add(text.substring(start, i));
                    }
                    start = i + 1;
                }
            }
            return tokens;
        }
    },
    /**
     * Runs of letters, marks and numbers of any script; a character of Chinese or Japanese is a token of its own. rouge-score has
     * nothing like it.
     */
    UNICODE("unicode") {
        @Override
        List<String> cut(String text) {
            List<String> tokens = new ArrayList<>();
            int start = 0;
            int i = 0;
            while (i < text.length()) {
                int codePoint = text.codePointAt(i);
                int next = i + Character.charCount(codePoint);
                boolean alone = standsAlone(codePoint);
                if (alone || !isPart(codePoint)) {
                    addRun(tokens, text, start, i);
                    if (alone) {
                        tokens.add(text.substring(i, next));
                    }
                    start = next;
                }
                i = next;
            }
            addRun(tokens, text, start, text.length());
            return tokens;
        }
    };

    private final String label;

    RougeTokenizer(String label) {
        this.label = label;
    }

    abstract List<String> cut(String text);

    /** The name in suites and signatures. */
    public String label() {
        return label;
    }

    /** The tokens of a text; with stemming, the stems of those in Latin letters and digits that are longer than 3. */
    List<String> tokens(String text, boolean stemmed) {
        List<String> tokens = cut(PyText.lower(text));
        if (stemmed) {
            tokens.replaceAll(RougeTokenizer::stem);
            tokens.removeIf(String::isEmpty);
        }
        return tokens;
    }

    /** @throws IllegalArgumentException when there is none of this name; the message lists all */
    public static RougeTokenizer of(String label) {
        return Arrays.stream(values())
                .filter(tokenizer -> tokenizer.label.equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there are no ROUGE tokens \"" + label
                        + "\"; there are "
                        + Arrays.stream(values()).map(RougeTokenizer::label).collect(Collectors.joining(", "))));
    }

    private static String stem(String token) {
        boolean stemmed = token.length() > 3 && token.chars().allMatch(RougeTokenizer::isAscii);
        return stemmed ? PorterStemmer.stem(token) : token;
    }

    private static boolean isAscii(int character) {
        return (character >= 'a' && character <= 'z') || (character >= '0' && character <= '9');
    }

    private static void addRun(List<String> tokens, String text, int start, int end) {
        if (end > start) {
            tokens.add(text.substring(start, end));
        }
    }

    private static boolean isPart(int codePoint) {
        return (PyText.isWordCharacter(codePoint) && codePoint != '_') || isMark(codePoint);
    }

    private static boolean isMark(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    private static boolean standsAlone(int codePoint) {
        if (codePoint < 0x2e80) {
            return false;
        }
        UnicodeScript script = UnicodeScript.of(codePoint);
        return script == UnicodeScript.HAN || script == UnicodeScript.HIRAGANA || script == UnicodeScript.KATAKANA;
    }
}
