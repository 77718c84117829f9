package dev.etalon.metrics.semantic;

import dev.etalon.core.encoder.EncodedText;
import java.util.Arrays;

/**
 * Precision, recall and F1 of one text against one reference.
 *
 * <pre>
 * P = sum over tokens x of the answer    of w(x) max over tokens y of the reference cos(x, y), by the sum of w(x)
 * R = sum over tokens y of the reference of w(y) max over tokens x of the answer    cos(x, y), by the sum of w(y)
 * F = 2 P R / (P + R), 0 where P + R = 0
 * </pre>
 *
 * The tokens around a text (CLS, SEP) have no weight of their own but may be what another token is nearest to. NaN where no token has
 * a weight.
 */
record Matching(double precision, double recall, double f1) {
    private static final Matching NOTHING = new Matching(0, 0, 0);
    /** Less than any text can have. */
    static final Matching LOWEST = new Matching(-1, -1, Double.NEGATIVE_INFINITY);

    /** Of the empty text with anything: 0, as the reference implementation has it. */
    static Matching of(EncodedText answer, EncodedText reference, TokenWeights weights) {
        if (answer.tokens().empty() || reference.tokens().empty()) {
            return NOTHING;
        }
        int said = answer.tokens().size();
        int wanted = reference.tokens().size();
        double[] nearestToSaid = new double[said];
        double[] nearestToWanted = new double[wanted];
        Arrays.fill(nearestToSaid, -1);
        Arrays.fill(nearestToWanted, -1);
        nearest(answer, reference, nearestToSaid, nearestToWanted);
        return of(
                weighted(nearestToSaid, weights.of(answer.tokens())),
                weighted(nearestToWanted, weights.of(reference.tokens())));
    }

    static Matching of(double precision, double recall) {
        double sum = precision + recall;
        return new Matching(precision, recall, sum == 0 ? 0 : 2 * precision * recall / sum);
    }

    boolean defined() {
        return !Double.isNaN(precision) && !Double.isNaN(recall);
    }

    /** The best of each number, each on its own: the three may come from different references. */
    Matching max(Matching other) {
        return new Matching(
                Math.max(precision, other.precision), Math.max(recall, other.recall), Math.max(f1, other.f1));
    }

    private static void nearest(EncodedText answer, EncodedText reference, double[] toSaid, double[] toWanted) {
        float[] said = answer.unitVectors();
        float[] wanted = reference.unitVectors();
        int dimension = answer.dimension();
        for (int i = 0; i < toSaid.length; i++) {
            for (int j = 0; j < toWanted.length; j++) {
                double cosine = VectorMath.dot(said, i * dimension, wanted, j * dimension, dimension);
                toSaid[i] = Math.max(toSaid[i], cosine);
                toWanted[j] = Math.max(toWanted[j], cosine);
            }
        }
    }

    private static double weighted(double[] nearest, double[] weights) {
        double total = 0;
        double sum = 0;
        for (int i = 0; i < nearest.length; i++) {
            total += weights[i] * nearest[i];
            sum += weights[i];
        }
        return Math.clamp(total / sum, -1.0, 1.0);
    }
}
