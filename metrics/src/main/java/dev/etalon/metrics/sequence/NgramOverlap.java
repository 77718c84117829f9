package dev.etalon.metrics.sequence;

import dev.etalon.metrics.text.Numbering;
import java.util.Arrays;

/**
 * How many n-grams two sequences share, each as often as both have it, for every order from 1 up.
 *
 * <p>An n-gram gets a number from the number of its first n-1 symbols and its last symbol, so nothing is ever copied or compared but
 * one long. Where the other sequence starts an n-gram that this one does not have, it is not looked at for longer n-grams.
 */
public final class NgramOverlap {
    private static final int NOTHING = -1;

    private final int orders;
    private final int[] symbols;
    private final Numbering numbers;
    private int[] counts;

    /**
     * @param symbols the sequence with which others are compared
     * @param orders the longest n
     */
    public NgramOverlap(int[] symbols, int orders) {
        this.orders = orders;
        this.symbols = symbols;
        long expected = (long) symbols.length * orders;
        numbers = new Numbering((int) Math.min(expected, 1 << 24));
        counts = new int[(int) Math.max(16, Math.min(expected, 1 << 24))];
        int[] prefixes = prefixes(symbols.length);
        for (int n = 1; n <= orders; n++) {
            count(prefixes, n);
        }
    }

    /** How many n-grams of this order the sequence has, counted as often as they stand in it. */
    public int size(int order) {
        return Math.max(0, symbols.length - order + 1);
    }

    /** The n-grams shared with another sequence, by order from 1 at place 0. */
    public int[] shared(int[] other) {
        int[] shared = new int[orders];
        int[] left = counts.clone();
        int[] starts = new int[other.length];
        Arrays.setAll(starts, i -> i);
        int[] prefixes = prefixes(other.length);
        int alive = other.length;
        for (int n = 1; n <= orders && alive > 0; n++) {
            int kept = 0;
            for (int k = 0; k < alive; k++) {
                int last = starts[k] + n - 1;
                int number = last < other.length ? numbers.find(key(prefixes[k], other[last])) : NOTHING;
                if (number >= 0) {
                    starts[kept] = starts[k];
                    prefixes[kept++] = number;
                    shared[n - 1] += left[number]-- > 0 ? 1 : 0;
                }
            }
            alive = kept;
        }
        return shared;
    }

    private void count(int[] prefixes, int n) {
        int size = size(n);
        for (int i = 0; i < size; i++) {
            int number = numbers.of(key(prefixes[i], symbols[i + n - 1]));
            if (number == counts.length) {
                counts = Arrays.copyOf(counts, 2 * counts.length);
            }
            counts[number]++;
            prefixes[i] = number;
        }
    }

    private static int[] prefixes(int length) {
        int[] prefixes = new int[length];
        Arrays.fill(prefixes, NOTHING);
        return prefixes;
    }

    private static long key(int prefix, int symbol) {
        return (long) prefix << 32 | symbol;
    }
}
