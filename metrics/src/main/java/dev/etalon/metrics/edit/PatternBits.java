package dev.etalon.metrics.edit;

import java.util.Arrays;

/**
 * For each symbol, in which places of a pattern it stands, as bits; and Hyyrö's recurrence over them, which computes 64 cells of the
 * Levenshtein matrix at once. Heikki Hyyrö, "A Bit-Vector Algorithm for Computing Levenshtein and Damerau Edit Distances", 2003.
 *
 * <p>A row of the matrix is kept as two bit vectors: where it rises by one from a column to the next ({@code rises}), and where it
 * falls by one ({@code falls}). Of the places only the words with a bit set are kept, so memory grows with the pattern's length, not
 * with its number of symbols.
 */
final class PatternBits {
    /** Where each symbol's entries start in the next two arrays. */
    private final int[] starts;

    private final int[] wordOf;
    private final long[] bitsOf;
    private final int words;

    /** @param symbols the pattern's symbols are numbered from 0 to below this; the text may have others */
    PatternBits(Span pattern, int symbols) {
        words = (pattern.length() + 63) >>> 6;
        starts = starts(pattern, symbols);
        wordOf = new int[starts[symbols]];
        bitsOf = new long[starts[symbols]];
        int[] next = Arrays.copyOf(starts, symbols);
        for (int i = 0; i < pattern.length(); i++) {
            int symbol = pattern.at(i);
            boolean opened = next[symbol] > starts[symbol] && wordOf[next[symbol] - 1] == i >>> 6;
            int entry = opened ? next[symbol] - 1 : next[symbol]++;
            wordOf[entry] = i >>> 6;
            bitsOf[entry] |= 1L << i;
        }
    }

    private static int[] starts(Span pattern, int symbols) {
        int[] starts = new int[symbols + 1];
        int[] lastWord = new int[symbols];
        Arrays.fill(lastWord, -1);
        for (int i = 0; i < pattern.length(); i++) {
            int symbol = pattern.at(i);
            if (lastWord[symbol] != i >>> 6) {
                lastWord[symbol] = i >>> 6;
                starts[symbol + 1]++;
            }
        }
        for (int symbol = 0; symbol < symbols; symbol++) {
            starts[symbol + 1] += starts[symbol];
        }
        return starts;
    }

    int words() {
        return words;
    }

    /**
     * Goes from one row to the next.
     *
     * @param symbol the text's symbol of the new row
     * @param from where the old row starts in both arrays, negative for the row above the first
     * @param to where the new row starts in both arrays; may be the same place
     */
    void advance(int symbol, long[] rises, long[] falls, int from, int to) {
        boolean known = symbol < starts.length - 1;
        int entry = known ? starts[symbol] : 0;
        int end = known ? starts[symbol + 1] : 0;
        long upCarry = 1;
        long downCarry = 0;
        for (int word = 0; word < words; word++) {
            long rise = from < 0 ? -1L : rises[from + word];
            long fall = from < 0 ? 0L : falls[from + word];
            long match = downCarry;
            if (entry < end && wordOf[entry] == word) {
                match |= bitsOf[entry++];
            }
            long diagonal = (((match & rise) + rise) ^ rise) | match | fall;
            long up = fall | ~(diagonal | rise);
            long down = diagonal & rise;
            long upShifted = (up << 1) | upCarry;
            long downShifted = (down << 1) | downCarry;
            upCarry = up >>> 63;
            downCarry = down >>> 63;
            rises[to + word] = downShifted | ~(diagonal | upShifted);
            falls[to + word] = upShifted & diagonal;
        }
    }
}
