package dev.etalon.core.stats;

/**
 * Sums of many random subsets of the same rows. Rows are taken in blocks of {@value #BLOCK}; the sums of all subsets of a block are made
 * once, so that a subset of all rows costs one addition a block (the method of the four Russians: Arlazarov, Dinic, Kronrod and
 * Faradzhev, 1970).
 */
final class SubsetSums {
    private static final int BLOCK = 4;
    private static final int SUBSETS = 1 << BLOCK;
    /** Larger tables (rows with a place for each of thousands of scores) would cost more than they save. */
    private static final long MOST_CELLS = 1 << 22;

    private final Rows rows;

    private final double[] tables;
    private final int blocks;
    private final int width;

    SubsetSums(Rows rows) {
        this.rows = rows;
        this.width = rows.width();
        this.blocks = (rows.size() + BLOCK - 1) / BLOCK;
        boolean tooLarge = (long) blocks * SUBSETS * width > MOST_CELLS;
        this.tables = new double[tooLarge ? 0 : blocks * SUBSETS * width];
        if (!tooLarge) {
            fill();
        }
    }

    private void fill() {
        for (int block = 0; block < blocks; block++) {
            for (int subset = 1; subset < SUBSETS; subset++) {
                fill(block, subset);
            }
        }
    }

    /** A subset is the one without its first row, and that row. */
    private void fill(int block, int subset) {
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
        if (tables.length == 0) {
            addRows(sum, pattern);
            return;
        }
        int perWord = Long.SIZE / BLOCK;
        for (int block = 0; block < blocks; block++) {
            int subset = (int) (pattern[block / perWord] >>> (block % perWord * BLOCK)) & (SUBSETS - 1);
            int from = (block * SUBSETS + subset) * width;
            for (int i = 0; i < width; i++) {
                sum[i] += tables[from + i];
            }
        }
    }

    private void addRows(double[] sum, long[] pattern) {
        for (int row = 0; row < rows.size(); row++) {
            if ((pattern[row / Long.SIZE] >>> row & 1) == 1) {
                rows.addTo(sum, row);
            }
        }
    }
}
