package dev.etalon.core.stats;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Sums of rows drawn with replacement, many draws at a time: how often each draw took each row, times the rows. As one product of
 * matrices it is work for vector instructions, which sums of one draw after the other are not.
 */
final class DrawnSums {
    /** How many draws are made at a time. */
    static final int BLOCK = 64;

    private final Rows rows;
    private final int[] counts;
    private final double[] sums;

    DrawnSums(Rows rows) {
        this.rows = rows;
        this.counts = new int[Math.multiplyExact(rows.size(), BLOCK)];
        this.sums = new double[rows.width() * BLOCK];
    }

    /** Makes so many draws, at most {@value #BLOCK}, each of as many rows as there are. */
    void draw(int draws, RandomGenerator random) {
        Arrays.fill(counts, 0);
        int size = rows.size();
        for (int draw = 0; draw < draws; draw++) {
            for (int i = 0; i < size; i++) {
                counts[random.nextInt(size) * BLOCK + draw]++;
            }
        }
        Arrays.fill(sums, 0);
        for (int row = 0; row < size; row++) {
            for (int kept = rows.start(row); kept < rows.start(row + 1); kept++) {
                double cell = rows.cell(kept);
                if (cell != 0) {
                    add(sums, rows.column(kept, row) * BLOCK, counts, row * BLOCK, cell);
                }
            }
        }
    }

    private static void add(double[] sums, int to, int[] counts, int from, double cell) {
        for (int draw = 0; draw < BLOCK; draw++) {
            sums[to + draw] += counts[from + draw] * cell;
        }
    }

    /** Writes the sum of one of the draws. */
    void read(int draw, double[] into) {
        for (int column = 0; column < into.length; column++) {
            into[column] = sums[column * BLOCK + draw];
        }
    }
}
