package dev.etalon.metrics.sequence;

import java.util.Arrays;
import java.util.List;

/**
 * Numbers words from 0 in the order of first sight: the same word, the same number. A word is given whole or letter by letter, so that
 * no string need be made of it; all lie in one array of characters.
 */
public final class WordNumbers {
    private char[] letters = new char[512];
    private int open;
    private int hash;
    /** Where each word ends in the letters; it starts where the one before ends. */
    private int[] ends = new int[64];

    private int[] hashes = new int[64];
    /** Numbers plus one, by hash; 0 is free. */
    private int[] slots = new int[256];

    private int size;

    /** The words by number; new ones get the next. */
    public int[] of(List<String> words) {
        int[] made = new int[words.size()];
        for (int i = 0; i < made.length; i++) {
            made[i] = of(words.get(i));
        }
        return made;
    }

    /** How many different words were seen so far. */
    public int size() {
        return size;
    }

    /** Adds a letter to the word that is being spelled. */
    public void add(char letter) {
        if (open == letters.length) {
            letters = Arrays.copyOf(letters, 2 * open);
        }
        letters[open++] = letter;
        hash = 31 * hash + letter;
    }

    /** Whether a word is being spelled. */
    public boolean isOpen() {
        return open > start();
    }

    /** Ends the word that is being spelled and gives its number. */
    public int end() {
        int slot = slot();
        int number = slots[slot] - 1;
        if (number < 0) {
            number = enter(slot);
        }
        open = start();
        hash = 0;
        return number;
    }

    private int of(String word) {
        int length = word.length();
        while (open + length > letters.length) {
            letters = Arrays.copyOf(letters, 2 * letters.length);
        }
        word.getChars(0, length, letters, open);
        open += length;
        // The hash of a string is the one that is made letter by letter.
        hash = word.hashCode();
        return end();
    }

    private int start() {
        return size == 0 ? 0 : ends[size - 1];
    }

    private int slot() {
        int mask = slots.length - 1;
        int slot = (hash * 0x9e3779b9) >>> Integer.numberOfLeadingZeros(mask);
        while (slots[slot] != 0 && !isOpenWord(slots[slot] - 1)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private boolean isOpenWord(int number) {
        int from = number == 0 ? 0 : ends[number - 1];
        return hashes[number] == hash && Arrays.equals(letters, from, ends[number], letters, start(), open);
    }

    private int enter(int slot) {
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, 2 * size);
            hashes = Arrays.copyOf(hashes, 2 * size);
        }
        ends[size] = open;
        hashes[size] = hash;
        slots[slot] = ++size;
        if (2 * size > slots.length) {
            grow();
        }
        return size - 1;
    }

    private void grow() {
        slots = new int[2 * slots.length];
        int mask = slots.length - 1;
        for (int number = 0; number < size; number++) {
            int slot = (hashes[number] * 0x9e3779b9) >>> Integer.numberOfLeadingZeros(mask);
            while (slots[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            slots[slot] = number + 1;
        }
    }
}
