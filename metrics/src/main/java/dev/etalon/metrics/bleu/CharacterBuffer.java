package dev.etalon.metrics.bleu;

import dev.etalon.metrics.text.PyText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A growing array of characters: the tokenizers write into one while they read another. */
final class CharacterBuffer {
    private char[] characters;
    private int size;

    CharacterBuffer(int expected) {
        characters = new char[Math.max(16, expected)];
    }

    int size() {
        return size;
    }

    char at(int index) {
        return characters[index];
    }

    void add(char character) {
        if (size == characters.length) {
            characters = Arrays.copyOf(characters, 2 * size);
        }
        characters[size++] = character;
    }

    void addAll(String text) {
        for (int i = 0; i < text.length(); i++) {
            add(text.charAt(i));
        }
    }

    void clear() {
        size = 0;
    }

    /** The pieces between white space. */
    List<String> split() {
        List<String> pieces = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= size; i++) {
            if (i == size || PyText.isWhitespace(characters[i])) {
                if (i > start) {
                    pieces.add(new String(characters, start, i - start));
                }
                start = i + 1;
            }
        }
        return pieces;
    }
}
