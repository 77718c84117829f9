package dev.etalon.metrics.edit;

import dev.etalon.metrics.text.PyText;
import java.util.ArrayList;
import java.util.List;

/** What an error rate counts. */
public enum EditUnit {
    /**
     * Words, as jiwer's default transformation cuts them: two or more white space characters in a row become one space, then the text
     * is cut at spaces only. So a single tab or no-break space stays inside its word; normalise with {@code whitespace} to have it
     * cut there too.
     */
    WORD("wer", "words") {
        @Override
        List<String> split(String text) {
            return words(PyText.strip(text));
        }
    },
    /** Code points, spaces inside the text among them. */
    CHARACTER("cer", "characters") {
        @Override
        List<String> split(String text) {
            return PyText.strip(text).codePoints().mapToObj(Character::toString).toList();
        }
    };

    private final String metric;
    private final String plural;

    EditUnit(String metric, String plural) {
        this.metric = metric;
        this.plural = plural;
    }

    abstract List<String> split(String text);

    String metric() {
        return metric;
    }

    String plural() {
        return plural;
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int start = 0;
        int i = 0;
        while (i < text.length()) {
            int end = whitespaceEnd(text, i);
            if (end - i > 1 || text.charAt(i) == ' ') {
                addWord(words, text, start, i);
                start = end;
            }
            i = Math.max(end, i + 1);
        }
        addWord(words, text, start, text.length());
        return words;
    }

    private static int whitespaceEnd(String text, int start) {
        int end = start;
        while (end < text.length() && PyText.isWhitespace(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static void addWord(List<String> words, String text, int start, int end) {
        if (end > start) {
            words.add(text.substring(start, end));
        }
    }
}
