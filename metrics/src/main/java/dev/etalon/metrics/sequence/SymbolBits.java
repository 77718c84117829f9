package dev.etalon.metrics.sequence;

import java.util.Arrays;

/** For each symbol of a sequence, in which places it stands, as bits; only words with a bit set are kept. */
final class SymbolBits {
    private final int words;
    /** Where each symbol's entries start in the next two arrays. */
    private final int[] starts;

    private final int[] wordOf;
    private final long[] bitsOf;

    /** @param symbols are numbered from 0 */
    SymbolBits(int[] symbols) {
        int length = symbols.length;
        words = (length + 63) >>> 6;
        int most = -1;
        for (int symbol : symbols) {
            most = Math.max(most, symbol);
        }
        int[] next = new int[most + 2];
        int[] seenIn = new int[most + 1];
        Arrays.fill(seenIn, -1);
        for (int i = 0; i < length; i++) {
            if (seenIn[symbols[i]] != i >>> 6) {
                seenIn[symbols[i]] = i >>> 6;
                next[symbols[i] + 1]++;
            }
        }
        for (int symbol = 0; symbol <= most; symbol++) {
            next[symbol + 1] += next[symbol];
        }
        starts = next.clone();
        wordOf = new int[starts[most + 1]];
        bitsOf = new long[starts[most + 1]];
        for (int i = 0; i < length; i++) {
            int symbol = symbols[i];
            boolean opened = next[symbol] > starts[symbol] && wordOf[next[symbol] - 1] == i >>> 6;
            int entry = opened ? next[symbol] - 1 : next[symbol]++;
            wordOf[entry] = i >>> 6;
            bitsOf[entry] |= 1L << i;
        }
    }

    int words() {
        return words;
    }

    int firstEntry(int symbol) {
        return symbol < starts.length - 1 ? starts[symbol] : 0;
    }

    /** The entry after the last one of a symbol. */
    int endEntry(int symbol) {
        return symbol < starts.length - 1 ? starts[symbol + 1] : 0;
    }

    int word(int entry) {
        return wordOf[entry];
    }

    long bits(int entry) {
        return bitsOf[entry];
    }
}
