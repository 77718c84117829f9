package dev.etalon.metrics.probability;

import java.util.Arrays;

/**
 * The expected calibration error (Naeini, Cooper and Hauskrecht, AAAI 2015; Guo et al., ICML 2017): how far the mean probability and
 * the share of what happened are apart, averaged over bins by their size.
 *
 * <pre>ECE = sum over bins of |sum of probabilities - number that happened| / n</pre>
 *
 * It is biased upwards: noise in a bin counts as error, more so with few scores or many bins, so a perfectly calibrated forecaster
 * does not get 0. Compare values only over the same number of scores and bins.
 */
public final class CalibrationError {
    private CalibrationError() {}

    /** Which of so many bins of equal width a probability is in; one on an edge is in the lower bin. */
    public static int bin(double probability, int bins) {
        int bin = 0;
        while (bin < bins - 1 && (bin + 1) * (1.0 / bins) < probability) {
            bin++;
        }
        return bin;
    }

    /** Over bins of equal width, as those of scikit-learn's {@code calibration_curve}. */
    public static double equalWidth(ScoredOutcomes outcomes, int bins) {
        double[] gaps = new double[bins];
        for (int i = 0; i < outcomes.scores().length; i++) {
            gaps[bin(outcomes.scores()[i], bins)] += gap(outcomes, i);
        }
        return mean(gaps, outcomes);
    }

    /**
     * Over bins of equal mass: the edges are quantiles of the probabilities, as those of scikit-learn's {@code calibration_curve} with
     * {@code strategy="quantile"}. Equal probabilities are in one bin, so with few distinct ones the bins differ in mass.
     */
    public static double equalMass(ScoredOutcomes outcomes, int bins) {
        double[] edges = quantiles(outcomes, bins);
        double[] gaps = new double[bins];
        int bin = 0;
        for (int i = 0; i < outcomes.scores().length; i++) {
            while (bin < edges.length && edges[bin] < outcomes.scores()[i]) {
                bin++;
            }
            gaps[bin] += gap(outcomes, i);
        }
        return mean(gaps, outcomes);
    }

    private static double gap(ScoredOutcomes outcomes, int i) {
        double happened = outcomes.positive()[i];
        return outcomes.scores()[i] * (happened + outcomes.negative()[i]) - happened;
    }

    private static double mean(double[] gaps, ScoredOutcomes outcomes) {
        return Arrays.stream(gaps).map(Math::abs).sum() / (outcomes.positives() + outcomes.negatives());
    }

    /** The inner edges, interpolated between order statistics as NumPy does; the same steps in the same order, as an edge may tie. */
    private static double[] quantiles(ScoredOutcomes outcomes, int bins) {
        double n = outcomes.positives() + outcomes.negatives();
        double[] edges = new double[bins - 1];
        Cursor cursor = new Cursor(outcomes);
        for (int i = 1; i < bins && n > 0; i++) {
            double position = i * (1.0 / bins) * 100 / 100 * (n - 1);
            double low = cursor.at(Math.floor(position));
            double high = cursor.at(Math.min(n - 1, Math.floor(position) + 1));
            double t = position - Math.floor(position);
            edges[i - 1] = t < 0.5 ? low + (high - low) * t : high - (high - low) * (1 - t);
        }
        return edges;
    }

    /** Order statistics of a multiset, asked for in rising order (but for one step back). */
    private static final class Cursor {
        private final ScoredOutcomes outcomes;
        private int at;
        private double before;

        private Cursor(ScoredOutcomes outcomes) {
            this.outcomes = outcomes;
        }

        /** The score with so many scores before it. */
        private double at(double index) {
            while (index < before) {
                at--;
                before -= mass(at);
            }
            while (index >= before + mass(at)) {
                before += mass(at);
                at++;
            }
            return outcomes.scores()[at];
        }

        private double mass(int i) {
            return outcomes.positive()[i] + outcomes.negative()[i];
        }
    }
}
