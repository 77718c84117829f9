package dev.etalon.metrics.probability;

import java.util.Arrays;

/** What happened at each distinct score: how many of the scored were positive, how many not. */
public final class ScoredOutcomes {
    private final double[] scores;
    private final double[] positive;
    private final double[] negative;

    /**
     * Counts by score; the arrays are kept, not copied.
     *
     * @param scores distinct, rising
     * @param positive how many had each score and were positive
     * @param negative how many had each score and were not
     */
    public ScoredOutcomes(double[] scores, double[] positive, double[] negative) {
        if (scores.length != positive.length || scores.length != negative.length) {
            throw new IllegalArgumentException("scores and counts differ in number");
        }
        this.scores = scores;
        this.positive = positive;
        this.negative = negative;
    }

    /** @throws IllegalArgumentException when the two differ in length or a score is NaN */
    public static ScoredOutcomes of(double[] scores, boolean[] outcomes) {
        if (scores.length != outcomes.length) {
            throw new IllegalArgumentException(
                    "each score needs an outcome: there are " + scores.length + " and " + outcomes.length);
        }
        if (Arrays.stream(scores).anyMatch(Double::isNaN)) {
            throw new IllegalArgumentException("a score is NaN");
        }
        double[] distinct = distinct(scores);
        double[] positive = new double[distinct.length];
        double[] negative = new double[distinct.length];
        for (int i = 0; i < scores.length; i++) {
            int rank = Arrays.binarySearch(distinct, scores[i] + 0.0);
            (outcomes[i] ? positive : negative)[rank]++;
        }
        return new ScoredOutcomes(distinct, positive, negative);
    }

    static double[] distinct(double[] scores) {
        return Arrays.stream(scores)
                .map(score -> score + 0.0)
                .sorted()
                .distinct()
                .toArray();
    }

    double[] scores() {
        return scores;
    }

    double[] positive() {
        return positive;
    }

    double[] negative() {
        return negative;
    }

    double positives() {
        return Arrays.stream(positive).sum();
    }

    double negatives() {
        return Arrays.stream(negative).sum();
    }
}
