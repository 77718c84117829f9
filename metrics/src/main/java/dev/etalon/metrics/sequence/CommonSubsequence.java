package dev.etalon.metrics.sequence;

import java.util.Arrays;

/**
 * The longest common subsequence of two sequences of symbols numbered from 0, 64 cells of the table at once. H. Hyyrö, "Bit-parallel
 * LCS-length computation revisited", AWOCA 2004: a row is a bit vector with a zero wherever the length grows from one column to the
 * next, and
 *
 * <pre>V' = (V + (V &amp; M)) | (V &amp; ~M)</pre>
 *
 * with M the places of the row's symbol.
 */
public final class CommonSubsequence {
    private static final int BITS = 64;

    private final int[] columns;
    private final SymbolBits bits;

    /** @param columns the sequence with which others are compared */
    public CommonSubsequence(int[] columns) {
        this.columns = columns;
        bits = new SymbolBits(columns);
    }

    /**
     * How many symbols a longest common subsequence has.
     *
     * @param symbols they are numbered below this
     */
    public static int length(int[] rows, int[] columns, int symbols) {
        return columns.length <= BITS
                ? shortLength(rows, columns, symbols)
                : new CommonSubsequence(columns).length(rows);
    }

    private static int shortLength(int[] rows, int[] columns, int symbols) {
        long[] places = new long[symbols];
        for (int i = 0; i < columns.length; i++) {
            places[columns[i]] |= 1L << i;
        }
        long row = -1L;
        for (int symbol : rows) {
            long match = row & places[symbol];
            row = (row + match) | (row - match);
        }
        return grown(new long[] {row}, 0, columns.length);
    }

    /** How many symbols a longest common subsequence has. */
    int length(int[] rows) {
        long[] row = full(bits.words());
        for (int symbol : rows) {
            advance(symbol, row, 0, 0);
        }
        return grown(row, 0, columns.length);
    }

    /** Longwords that {@link #places} needs. */
    public long cost(int[] rows) {
        return (long) (rows.length + 1) * bits.words();
    }

    /**
     * Marks the places, in the rows, of one longest common subsequence: that which a walk back from the end of the table finds when
     * it takes every match, goes left only where the length to the left is greater than that above, and up otherwise.
     */
    public void places(int[] rows, boolean[] marks) {
        int words = bits.words();
        long[] table = Arrays.copyOf(full(words), (rows.length + 1) * words);
        for (int i = 0; i < rows.length; i++) {
            advance(rows[i], table, i * words, (i + 1) * words);
        }
        int i = rows.length;
        int j = columns.length;
        int here = i == 0 ? 0 : grown(table, i * words, j);
        int above = i == 0 ? 0 : grown(table, (i - 1) * words, j);
        while (i > 0 && j > 0) {
            int hereGrows = grows(table, i * words, j);
            int aboveGrows = grows(table, (i - 1) * words, j);
            boolean match = rows[i - 1] == columns[j - 1];
            if (match) {
                marks[i - 1] = true;
            }
            if (!match && here - hereGrows > above) {
                here -= hereGrows;
                above -= aboveGrows;
                j--;
            } else {
                here = match ? above - aboveGrows : above;
                j -= match ? 1 : 0;
                i--;
                above = i == 0 ? 0 : grown(table, (i - 1) * words, j);
            }
        }
    }

    private void advance(int symbol, long[] rows, int from, int to) {
        int entry = bits.firstEntry(symbol);
        int end = bits.endEntry(symbol);
        long carry = 0;
        for (int word = 0; word < bits.words(); word++) {
            long old = rows[from + word];
            long match = entry < end && bits.word(entry) == word ? bits.bits(entry++) : 0;
            long sum = old + (old & match);
            long carried = sum + carry;
            carry = Long.compareUnsigned(sum, old) < 0 || Long.compareUnsigned(carried, sum) < 0 ? 1 : 0;
            rows[to + word] = carried | (old & ~match);
        }
    }

    private static long[] full(int words) {
        long[] row = new long[words];
        Arrays.fill(row, -1L);
        return row;
    }

    /** How many of the first bits are zero. */
    private static int grown(long[] rows, int start, int columns) {
        int zeros = columns;
        int whole = columns >>> 6;
        for (int word = 0; word < whole; word++) {
            zeros -= Long.bitCount(rows[start + word]);
        }
        int rest = columns & 63;
        return rest == 0 ? zeros : zeros - Long.bitCount(rows[start + whole] & ((1L << rest) - 1));
    }

    private static int grows(long[] rows, int start, int column) {
        int bit = column - 1;
        return (int) (~rows[start + (bit >>> 6)] >>> bit) & 1;
    }
}
