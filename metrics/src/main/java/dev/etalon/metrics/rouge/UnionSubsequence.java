package dev.etalon.metrics.rouge;

import dev.etalon.metrics.sequence.CommonSubsequence;
import java.util.Arrays;
import java.util.List;

/**
 * ROUGE-Lsum: for each line of the reference, the union of its longest common subsequences with all lines of the answer; a word hits
 * at most as often as it stands in either text. Lin, "ROUGE: A Package for Automatic Evaluation of Summaries", 2004, section 3.2, with
 * the clipping of ROUGE-1.5.5.
 */
final class UnionSubsequence {
    /** In longwords: half a gigabyte. */
    private static final long LARGEST_TABLE = 1 << 26;

    private final List<int[]> answer;
    private final int[] answerLeft;
    private final int[] referenceLeft;
    private final int words;

    UnionSubsequence(List<int[]> answer, List<int[]> reference, int words) {
        this.answer = answer;
        this.words = words;
        answerLeft = counts(answer);
        referenceLeft = counts(reference);
    }

    /** @throws IllegalArgumentException when lines are so long that the table of their subsequences would not fit in memory */
    int hits(List<int[]> reference) {
        List<CommonSubsequence> lines =
                answer.stream().map(CommonSubsequence::new).toList();
        int hits = 0;
        for (int[] line : reference) {
            boolean[] marks = new boolean[line.length];
            for (CommonSubsequence other : lines) {
                if (other.cost(line) > LARGEST_TABLE) {
                    throw new IllegalArgumentException("a line of " + line.length + " words is too long for rougeLsum");
                }
                other.places(line, marks);
            }
            hits += hits(line, marks);
        }
        return hits;
    }

    private int hits(int[] line, boolean[] marks) {
        int hits = 0;
        for (int i = 0; i < line.length; i++) {
            if (marks[i] && answerLeft[line[i]] > 0 && referenceLeft[line[i]] > 0) {
                answerLeft[line[i]]--;
                referenceLeft[line[i]]--;
                hits++;
            }
        }
        return hits;
    }

    private int[] counts(List<int[]> lines) {
        int[] counts = new int[words];
        lines.forEach(line -> Arrays.stream(line).forEach(word -> counts[word]++));
        return counts;
    }
}
