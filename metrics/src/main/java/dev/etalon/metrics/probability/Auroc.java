package dev.etalon.metrics.probability;

/**
 * The area under the receiver operating characteristic: the chance that a positive scores above a negative, equal scores counting half
 * (Mann and Whitney, 1947; Hanley and McNeil, Radiology 143, 1982). 0.5 is no better than chance. Equal to scikit-learn's
 * {@code roc_auc_score}; undefined (NaN) where there are no positives or no negatives.
 */
public final class Auroc {
    private Auroc() {}

    public static double of(ScoredOutcomes outcomes) {
        double below = 0;
        double won = 0;
        for (int i = 0; i < outcomes.scores().length; i++) {
            double tied = outcomes.negative()[i];
            won += outcomes.positive()[i] * (below + tied / 2);
            below += tied;
        }
        double pairs = outcomes.positives() * below;
        return pairs > 0 ? won / pairs : Double.NaN;
    }
}
