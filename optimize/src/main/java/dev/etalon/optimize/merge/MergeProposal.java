package dev.etalon.optimize.merge;

import dev.etalon.optimize.program.Candidate;
import java.util.List;

/**
 * A child of two candidates and their common ancestor.
 *
 * @param examples validation examples on which it was tried
 * @param firstScores of the first parent there
 * @param secondScores of the second parent there
 * @param scores of the child there
 */
public record MergeProposal(
        Candidate child,
        int first,
        int second,
        int ancestor,
        List<Integer> examples,
        List<Double> firstScores,
        List<Double> secondScores,
        List<Double> scores) {

    /** Not worse than the better parent: equality will do. */
    public boolean accepted() {
        return sum(scores) >= Math.max(sum(firstScores), sum(secondScores));
    }

    private static double sum(List<Double> scores) {
        double sum = 0;
        for (double score : scores) {
            sum += score;
        }
        return sum;
    }
}
