package dev.etalon.metrics.text;

import java.util.Arrays;

/** Gives keys the numbers 0, 1, 2, ... in the order of first sight: a hash table from long to int without boxing. */
public final class Numbering {
    private long[] keys;
    private int[] numbers;
    private int size;

    /** @param expected about how many different keys there will be */
    public Numbering(int expected) {
        int capacity = Integer.highestOneBit(Math.max(8, Math.min(expected, 1 << 28))) << 2;
        keys = new long[capacity];
        numbers = empty(capacity);
    }

    /** The number of this key, a new one where it was not seen before. */
    public int of(long key) {
        int slot = slot(key);
        if (numbers[slot] < 0) {
            if (2 * (size + 1) > keys.length) {
                grow();
                slot = slot(key);
            }
            keys[slot] = key;
            numbers[slot] = size++;
        }
        return numbers[slot];
    }

    /** The number of this key, negative where it was not seen. */
    public int find(long key) {
        return numbers[slot(key)];
    }

    /** How many keys have a number. */
    public int size() {
        return size;
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        // Fibonacci hashing: the upper bits of the product depend on all bits of the key.
        int slot = (int) ((key * 0x9e3779b97f4a7c15L) >>> Long.numberOfLeadingZeros(mask));
        while (numbers[slot] >= 0 && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldNumbers = numbers;
        keys = new long[2 * oldKeys.length];
        numbers = empty(keys.length);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldNumbers[i] >= 0) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                numbers[slot] = oldNumbers[i];
            }
        }
    }

    private static int[] empty(int capacity) {
        int[] numbers = new int[capacity];
        Arrays.fill(numbers, -1);
        return numbers;
    }
}
