package dev.etalon.metrics.ter;

/**
 * The edit distance of answers of one length from a reference, over the cells near the diagonal only, as sacrebleu has it: 25 to
 * both sides of the cell that the ratio of lengths gives, more where that ratio is above 50. Cells outside have no value, so the
 * distance can be above the true one.
 *
 * <p>Rows of the settled answer are kept. A candidate that differs from it only after some words starts from the row of those.
 */
final class BeamDistance {
    private static final int WIDTH = 25;
    private static final int NONE = 1 << 29;

    private final int[] reference;
    private final int length;
    /** The band of each row: from the first cell to before the end. */
    private final int[] first;

    private final int[] end;
    private final int[] starts;
    private final int[] cells;
    /** Two rows at work; cell j stands at place j + 1, and a cell without value on either side of a band. */
    private int[] above;

    private int[] row;

    /** @param length of the answers, at least 1 */
    BeamDistance(int[] reference, int length) {
        this.reference = reference;
        this.length = length;
        first = new int[length + 1];
        end = new int[length + 1];
        starts = new int[length + 1];
        int columns = reference.length + 1;
        end[0] = columns;
        int size = columns;
        double ratio = (double) reference.length / length;
        int width = WIDTH < ratio / 2 ? (int) Math.ceil(ratio / 2 + WIDTH) : WIDTH;
        for (int i = 1; i <= length; i++) {
            int diagonal = (int) Math.floor(i * ratio);
            first[i] = Math.max(0, diagonal - width);
            end[i] = i == length ? columns : Math.min(columns, diagonal + width);
            starts[i] = size;
            size += end[i] - first[i];
        }
        cells = new int[size];
        for (int j = 0; j < columns; j++) {
            cells[j] = j;
        }
        above = new int[columns + 1];
        row = new int[columns + 1];
    }

    /** Keeps the rows of this answer; of the one before, it shares the first words. */
    void settle(int[] answer, int shared) {
        load(shared);
        for (int i = shared + 1; i <= length; i++) {
            step(i, answer[i - 1]);
            System.arraycopy(above, first[i] + 1, cells, starts[i], end[i] - first[i]);
        }
    }

    /** The distance of the settled answer. */
    int settled() {
        return cell(length, reference.length);
    }

    /** The distance of an answer that shares the first words with the settled one. */
    int of(int[] answer, int shared) {
        load(shared);
        for (int i = shared + 1; i <= length; i++) {
            step(i, answer[i - 1]);
        }
        return above[reference.length + 1];
    }

    /** The settled answer's value in the cell after some of its words and some of the reference's. */
    int cell(int words, int referenceWords) {
        boolean inside = referenceWords >= first[words] && referenceWords < end[words];
        return inside ? cells[starts[words] + referenceWords - first[words]] : NONE;
    }

    private void load(int i) {
        System.arraycopy(cells, starts[i], above, first[i] + 1, end[i] - first[i]);
        close(above, i);
    }

    /** Makes the next row of the one above, and that the one above. */
    private void step(int i, int word) {
        int j = first[i];
        if (j == 0) {
            row[1] = above[1] + 1;
            j = 1;
        } else {
            row[j] = NONE;
        }
        int left = row[j];
        int diagonal = above[j];
        for (; j < end[i]; j++) {
            int up = above[j + 1];
            int best = reference[j - 1] == word ? diagonal : diagonal + 1;
            best = Math.min(best, Math.min(up, left) + 1);
            row[j + 1] = best;
            left = best;
            diagonal = up;
        }
        int[] made = row;
        row = above;
        above = made;
        close(made, i);
    }

    private void close(int[] made, int i) {
        made[first[i]] = NONE;
        int until = i < length ? end[i + 1] : end[i];
        for (int j = end[i]; j < until; j++) {
            made[j + 1] = NONE;
        }
    }
}
