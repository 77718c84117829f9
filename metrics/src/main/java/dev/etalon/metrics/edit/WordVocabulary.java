package dev.etalon.metrics.edit;

import dev.etalon.metrics.text.PyText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Words, as jiwer's default transformation cuts them: two or more white space characters in a row become one space, white space at
 * the ends goes, and the text is cut at spaces only.
 */
final class WordVocabulary implements Vocabulary {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> words = new ArrayList<>();

    @Override
    public int[] numbers(String text) {
        return split(PyText.strip(text)).stream().mapToInt(this::number).toArray();
    }

    @Override
    public int size() {
        return words.size();
    }

    @Override
    public String unit(int number) {
        return words.get(number);
    }

    private int number(String word) {
        return numbers.computeIfAbsent(word, unused -> {
            words.add(word);
            return words.size() - 1;
        });
    }

    private static List<String> split(String text) {
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
