package dev.etalon.verify.sql;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * Whether every row finds another one of its own (H. W. Kuhn, "The Hungarian Method for the Assignment Problem", 1955, in its form for
 * bipartite graphs): with a tolerance, rows may be like several others, and the first one that fits may be wanted elsewhere.
 */
final class OneToOne {
    private final List<List<Cell>> left;
    private final List<List<Cell>> right;
    private final BiPredicate<List<Cell>, List<Cell>> same;
    private final int[] takenBy;
    private boolean[] tried = new boolean[0];

    OneToOne(List<List<Cell>> left, List<List<Cell>> right, BiPredicate<List<Cell>, List<Cell>> same) {
        this.left = left;
        this.right = right;
        this.same = same;
        this.takenBy = new int[right.size()];
        Arrays.fill(takenBy, -1);
    }

    boolean complete() {
        for (int row = 0; row < left.size(); row++) {
            tried = new boolean[right.size()];
            if (!place(row)) {
                return false;
            }
        }
        return true;
    }

    private boolean place(int row) {
        for (int at = 0; at < right.size(); at++) {
            if (!tried[at] && same.test(left.get(row), right.get(at))) {
                tried[at] = true;
                if (takenBy[at] < 0 || place(takenBy[at])) {
                    takenBy[at] = row;
                    return true;
                }
            }
        }
        return false;
    }
}
