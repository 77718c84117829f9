package dev.etalon.core.stats;

/**
 * Sums of many random subsets of the same rows. Rows are taken in blocks of {@value #BLOCK}; the sums of all subsets of a block are made
 * once, so that a subset of all rows costs one addition a block (the method of the four Russians: Arlazarov, Dinic, Kronrod and
 * Faradzhev, 1970).
 */
final class SubsetSums {
    private static final int BLOCK = 4;
    private static final int SUBSETS = 1 << BLOCK;

    private final double[] tables;
    private final int blocks;
    private final int width;

    SubsetSums(Rows rows) {
        this.width = rows.width();
        this.blocks = (rows.size() + BLOCK - 1) / BLOCK;
        this.tables = new double[Math.multiplyExact(blocks * SUBSETS, width)];
        for (int block = 0; block < blocks; block++) {
            for (int subset = 1; subset < SUBSETS; subset++) {
                fill(rows, block, subset);
            }
        }
    }

    /** A subset is the one without its first row, and that row. */
    private void fill(Rows rows, int block, int subset) {
        int first = Integer.numberOfTrailingZeros(subset);
        int to = (block * SUBSETS + subset) * width;
        System.arraycopy(tables, (block * SUBSETS + (subset & (subset - 1))) * width, tables, to, width);
        int row = block * BLOCK + first;
        if (row < rows.size()) {
            rows.addTo(tables, to, row);
        }
    }

    /** How many longs a pattern has. */
    int words() {
        return (blocks * BLOCK + Long.SIZE - 1) / Long.SIZE;
    }

    /**
     * Adds the rows of a subset.
     *
     * @param pattern one bit a row; bits beyond the last row are not looked at
     */
    void addTo(double[] sum, long[] pattern) {
        int perWord = Long.SIZE / BLOCK;
        for (int block = 0; block < blocks; block++) {
            int subset = (int) (pattern[block / perWord] >>> (block % perWord * BLOCK)) & (SUBSETS - 1);
            int from = (block * SUBSETS + subset) * width;
            for (int i = 0; i < width; i++) {
                sum[i] += tables[from + i];
            }
        }
    }
}
