package dev.etalon.metrics.probability;

/**
 * The area under the precision-recall curve as a sum of steps, from the highest score down: precision times the recall gained. The
 * share of positives is what chance gives. Equal to scikit-learn's {@code average_precision_score}, but undefined (NaN) where there are
 * no positives.
 */
public final class AveragePrecision {
    private AveragePrecision() {}

    public static double of(ScoredOutcomes outcomes) {
        double positives = outcomes.positives();
        double found = 0;
        double taken = 0;
        double area = 0;
        for (int i = outcomes.scores().length - 1; i >= 0; i--) {
            double gained = outcomes.positive()[i];
            found += gained;
            taken += gained + outcomes.negative()[i];
            area += gained == 0 ? 0 : gained * (found / taken);
        }
        return positives > 0 ? area / positives : Double.NaN;
    }
}
