package dev.etalon.metrics.edit;

import dev.etalon.metrics.edit.EditScript.Step;

/**
 * The cheapest way to turn a reference into an answer; of several, the one that rapidfuzz (and so jiwer) chooses. The common ends
 * are hits. Inside, it walks back from the end of the matrix: a deletion wherever one is on a cheapest way; else an insertion, where
 * the cell that it comes from is cheaper than the diagonal one; else a substitution or hit. Numbers of hits, substitutions, deletions
 * and insertions depend on that choice, the number of errors does not.
 *
 * <p>Where the matrix would be large, the answer is cut in two and each half aligned by itself, as rapidfuzz does at the same sizes;
 * D. S. Hirschberg, "A linear space algorithm for computing maximal common subsequences", CACM 1975. So memory stays small however
 * long a text is.
 */
final class Alignment {
    private static final long LARGE_MATRIX_BYTES = 1024 * 1024;
    private static final int LEAST_REFERENCE = 65;
    private static final int LEAST_ANSWER = 10;

    private final int symbols;
    private final EditScript script;

    private Alignment(int symbols, int expected) {
        this.symbols = symbols;
        script = new EditScript(expected);
    }

    /** @param symbols symbols are numbered from 0 to below this */
    static EditScript of(int[] reference, int[] answer, int symbols) {
        int longer = Math.max(reference.length, answer.length);
        Alignment alignment = new Alignment(symbols, longer);
        alignment.align(Span.of(reference), Span.of(answer), longer);
        return alignment.script;
    }

    private void align(Span reference, Span answer, int mostErrors) {
        int prefix = commonPrefix(reference, answer);
        int suffix = commonPrefix(
                reference.part(prefix, reference.length()).reversed(),
                answer.part(prefix, answer.length()).reversed());
        script.add(Step.HIT, prefix);
        alignInside(
                reference.part(prefix, reference.length() - suffix),
                answer.part(prefix, answer.length() - suffix),
                mostErrors);
        script.add(Step.HIT, suffix);
    }

    private void alignInside(Span reference, Span answer, int mostErrors) {
        if (reference.length() == 0 || answer.length() == 0) {
            script.add(Step.DELETE, reference.length());
            script.add(Step.INSERT, answer.length());
        } else if (isLarge(reference, answer, mostErrors)) {
            alignHalves(reference, answer);
        } else {
            alignWhole(reference, answer);
        }
    }

    private static boolean isLarge(Span reference, Span answer, int mostErrors) {
        int most = Math.min(mostErrors, Math.max(reference.length(), answer.length()));
        long band = Math.min(reference.length(), 2L * most + 1);
        long bytes = 2 * band * answer.length() / 8;
        return bytes >= LARGE_MATRIX_BYTES && reference.length() >= LEAST_REFERENCE && answer.length() >= LEAST_ANSWER;
    }

    private void alignHalves(Span reference, Span answer) {
        int middle = answer.length() / 2;
        Span left = answer.part(0, middle);
        Span right = answer.part(middle, answer.length());
        int[] leftErrors = lastRow(reference, left);
        int[] rightErrors = lastRow(reference.reversed(), right.reversed());
        int cut = cheapestCut(leftErrors, rightErrors);
        align(reference.part(0, cut), left, leftErrors[cut]);
        align(reference.part(cut, reference.length()), right, rightErrors[reference.length() - cut]);
    }

    /** The first cheapest cut after the first symbol; the one before it only where that is cheaper than all. */
    private static int cheapestCut(int[] leftErrors, int[] rightErrors) {
        int length = leftErrors.length - 1;
        int cheapest = 1;
        for (int cut = 2; cut <= length; cut++) {
            if (leftErrors[cut] + rightErrors[length - cut] < leftErrors[cheapest] + rightErrors[length - cheapest]) {
                cheapest = cut;
            }
        }
        boolean startIsCheaper =
                leftErrors[0] + rightErrors[length] < leftErrors[cheapest] + rightErrors[length - cheapest];
        return startIsCheaper ? 0 : cheapest;
    }

    /** The distance of each beginning of the reference from the whole text. */
    private int[] lastRow(Span reference, Span text) {
        PatternBits pattern = new PatternBits(reference, symbols);
        long[] rises = new long[pattern.words()];
        long[] falls = new long[pattern.words()];
        for (int row = 0; row < text.length(); row++) {
            pattern.advance(text.at(row), rises, falls, row == 0 ? -1 : 0, 0);
        }
        int[] errors = new int[reference.length() + 1];
        errors[0] = text.length();
        for (int i = 0; i < reference.length(); i++) {
            errors[i + 1] = errors[i] + bit(rises, 0, i) - bit(falls, 0, i);
        }
        return errors;
    }

    private void alignWhole(Span reference, Span answer) {
        PatternBits pattern = new PatternBits(reference, symbols);
        int words = pattern.words();
        long[] rises = new long[words * answer.length()];
        long[] falls = new long[words * answer.length()];
        for (int row = 0; row < answer.length(); row++) {
            pattern.advance(answer.at(row), rises, falls, (row - 1) * words, row * words);
        }
        int first = script.size();
        int column = reference.length();
        int row = answer.length();
        while (row > 0 && column > 0) {
            if (bit(rises, (row - 1) * words, column - 1) == 1) {
                script.add(Step.DELETE);
                column--;
            } else if (row > 1 && bit(falls, (row - 2) * words, column - 1) == 1) {
                script.add(Step.INSERT);
                row--;
            } else {
                script.add(reference.at(column - 1) == answer.at(row - 1) ? Step.HIT : Step.SUBSTITUTE);
                column--;
                row--;
            }
        }
        script.add(Step.DELETE, column);
        script.add(Step.INSERT, row);
        script.reverseFrom(first);
    }

    private static int bit(long[] row, int start, int index) {
        return (int) (row[start + (index >>> 6)] >>> index) & 1;
    }

    private static int commonPrefix(Span left, Span right) {
        int shorter = Math.min(left.length(), right.length());
        int common = 0;
        while (common < shorter && left.at(common) == right.at(common)) {
            common++;
        }
        return common;
    }
}
