package dev.etalon.metrics.chrf;

import dev.etalon.metrics.text.PyText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What chrF sees of a text: its code points, and its words where those count too. */
final class ChrfText {
    private ChrfText() {}

    static int[] characters(String text, boolean whitespace) {
        int[] characters = new int[text.length()];
        int size = 0;
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            if (whitespace || !PyText.isWhitespace(codePoint)) {
                characters[size++] = codePoint;
            }
            i += Character.charCount(codePoint);
        }
        return size == characters.length ? characters : Arrays.copyOf(characters, size);
    }

    /**
     * Words between white space, one ASCII punctuation mark at the end of each set apart, or else one at its start. So {@code (hi)}
     * becomes {@code (hi} and {@code )}, as in the first chrF++ program, to which all others are compatible.
     */
    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (String word : PyText.split(text)) {
            int last = word.length() - 1;
            if (word.codePointCount(0, word.length()) == 1) {
                words.add(word);
            } else if (isPunctuation(word.charAt(last))) {
                words.add(word.substring(0, last));
                words.add(word.substring(last));
            } else if (isPunctuation(word.charAt(0))) {
                words.add(word.substring(0, 1));
                words.add(word.substring(1));
            } else {
                words.add(word);
            }
        }
        return words;
    }

    private static boolean isPunctuation(char character) {
        return character > ' ' && character < 127 && !Character.isLetterOrDigit(character);
    }
}
