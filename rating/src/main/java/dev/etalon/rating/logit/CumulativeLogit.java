package dev.etalon.rating.logit;

import java.util.Arrays;

/**
 * The cumulative logit model of ordered classes: with the score s = w x and thresholds t, P(class &lt;= k) = 1 / (1 + exp(s - t_k))
 * (McCullagh, "Regression Models for Ordinal Data", Journal of the Royal Statistical Society B 42, 1980). With two classes it is
 * logistic regression; with {@link Thresholds.Zero} on differences of features the model of Bradley and Terry (Biometrika 39, 1952),
 * with {@link Thresholds.Symmetric} that of Rao and Kupper.
 *
 * @param coefficients one for each feature
 * @param cuts the upper ends of the classes but the last, in order
 */
@SuppressWarnings("ArrayRecordComponent") // never changed, never compared
public record CumulativeLogit(double[] coefficients, double[] cuts) {

    /** Fits by {@link CumulativeLogitFit}, with coefficients drawn to 0. */
    public static CumulativeLogit fit(Iterable<Row> rows, double[] ridge, Thresholds thresholds) {
        return fit(rows, ridge, new double[ridge.length], thresholds);
    }

    /**
     * Fits by {@link CumulativeLogitFit}.
     *
     * @param ridge how strongly each coefficient is drawn to its prior
     * @param prior what the coefficients are before anything is observed
     */
    public static CumulativeLogit fit(Iterable<Row> rows, double[] ridge, double[] prior, Thresholds thresholds) {
        return new CumulativeLogitFit(rows, ridge, prior, thresholds).fit();
    }

    /** How many classes there are. */
    public int classes() {
        return cuts.length + 1;
    }

    public double score(double[] features) {
        double sum = 0;
        for (int i = 0; i < features.length; i++) {
            sum += coefficients[i] * features[i];
        }
        return sum;
    }

    /** The probability of each class at a score. */
    public double[] probabilities(double score) {
        double[] probabilities = new double[classes()];
        Arrays.setAll(
                probabilities, k -> between(k == 0 ? Double.NEGATIVE_INFINITY : cuts[k - 1] - score, upper(k) - score));
        return probabilities;
    }

    private double upper(int k) {
        return k == cuts.length ? Double.POSITIVE_INFINITY : cuts[k];
    }

    static double sigmoid(double value) {
        if (value >= 0) {
            return 1 / (1 + Math.exp(-value));
        }
        double e = Math.exp(value);
        return e / (1 + e);
    }

    /** The probability between two places on the logistic scale; in the upper half by its mirror, where nothing cancels. */
    static double between(double low, double high) {
        return low > 0 ? sigmoid(-low) - sigmoid(-high) : sigmoid(high) - sigmoid(low);
    }
}
