package dev.etalon.metrics.text;

import java.util.Arrays;

/** A word being stemmed, as code points, with what the rules of Porter's stemmer ask of it. */
final class StemBuffer {
    private int[] letters;
    private int size;

    StemBuffer(String word) {
        letters = word.codePoints().toArray();
        size = letters.length;
    }

    int size() {
        return size;
    }

    int last() {
        return letters[size - 1];
    }

    String text() {
        return new String(letters, 0, size);
    }

    boolean endsWith(String suffix) {
        int start = size - suffix.length();
        if (start < 0) {
            return false;
        }
        for (int i = suffix.length() - 1; i >= 0; i--) {
            if (letters[start + i] != suffix.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Puts letters in the place of the last ones. */
    void replace(int count, String replacement) {
        size -= count;
        for (int i = 0; i < replacement.length(); i++) {
            append(replacement.charAt(i));
        }
    }

    void append(char letter) {
        if (size == letters.length) {
            letters = Arrays.copyOf(letters, size + 4);
        }
        letters[size++] = letter;
    }

    /** A consonant is any letter but a, e, i, o, u and a y after a consonant. */
    boolean isConsonant(int index) {
        if (letters[index] != 'y') {
            return !isVowelLetter(letters[index]);
        }
        int first = index;
        while (first > 0 && letters[first - 1] == 'y') {
            first--;
        }
        // The first y of a run is a consonant after a vowel or at the start, and they alternate.
        boolean firstIsConsonant = first == 0 || isVowelLetter(letters[first - 1]);
        return firstIsConsonant == ((index - first) % 2 == 0);
    }

    /** Porter's m of the word without its last letters: how often a consonant follows a vowel. */
    int measure(int without) {
        int measure = 0;
        boolean afterVowel = false;
        for (int i = 0; i < size - without; i++) {
            boolean vowel = letters[i] == 'y' ? i > 0 && !afterVowel : isVowelLetter(letters[i]);
            if (afterVowel && !vowel) {
                measure++;
            }
            afterVowel = vowel;
        }
        return measure;
    }

    boolean hasVowel(int without) {
        for (int i = 0; i < size - without; i++) {
            // A y after anything but a vowel is one, and after a vowel there was one before it.
            if (isVowelLetter(letters[i]) || (letters[i] == 'y' && i > 0)) {
                return true;
            }
        }
        return false;
    }

    boolean endsInDoubleConsonant() {
        return size >= 2 && letters[size - 1] == letters[size - 2] && isConsonant(size - 1);
    }

    /** Porter's *o of the word without its last letters; a word of a vowel and a consonant has it too. */
    boolean endsInConsonantVowelConsonant(int without) {
        int end = size - without;
        if (end == 2) {
            return !isConsonant(0) && isConsonant(1);
        }
        if (end < 3 || !isConsonant(end - 1) || isConsonant(end - 2) || !isConsonant(end - 3)) {
            return false;
        }
        int last = letters[end - 1];
        return last != 'w' && last != 'x' && last != 'y';
    }

    private static boolean isVowelLetter(int letter) {
        return letter == 'a' || letter == 'e' || letter == 'i' || letter == 'o' || letter == 'u';
    }
}
