package dev.etalon.metrics.rouge;

import dev.etalon.metrics.sequence.WordNumbers;
import java.util.Arrays;

/** The tokens of rouge-score without stemming, by number, in one walk over a text: no string is made. */
final class AsciiWords {
    private static final char CAPITAL_I_WITH_DOT = '\u0130';
    private static final char KELVIN = '\u212a';

    private AsciiWords() {}

    /** Whether lower case makes no Latin letter of any other: it does of two characters. */
    static boolean suits(String text) {
        return text.indexOf(CAPITAL_I_WITH_DOT) < 0 && text.indexOf(KELVIN) < 0;
    }

    static int[] numbered(String text, WordNumbers numbers) {
        int[] words = new int[text.length() / 4 + 8];
        int size = 0;
        for (int i = 0; i <= text.length(); i++) {
            char letter = i < text.length() ? lower(text.charAt(i)) : ' ';
            if ((letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9')) {
                numbers.add(letter);
            } else if (numbers.isOpen()) {
                if (size == words.length) {
                    words = Arrays.copyOf(words, 2 * size);
                }
                words[size++] = numbers.end();
            }
        }
        return Arrays.copyOf(words, size);
    }

    private static char lower(char letter) {
        return letter >= 'A' && letter <= 'Z' ? (char) (letter | 0x20) : letter;
    }
}
