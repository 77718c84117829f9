package dev.etalon.metrics.probability;

import java.util.ArrayList;
import java.util.List;

/** A distribution over classes and the class that was true. */
public final class Forecast {
    /** Where a probability of 0 or 1 is taken for the log loss, as in scikit-learn: the distance from 1 to the next double. */
    public static final double CLIP = Math.ulp(1.0);

    private final double[] probabilities;
    private final int truth;

    /**
     * A distribution and the truth; the array is kept, not copied.
     *
     * @param probabilities one for each class, adding up to 1
     * @param truth the index of the true class
     */
    public Forecast(double[] probabilities, int truth) {
        this.probabilities = probabilities;
        this.truth = truth;
    }

    /** A probability that something happens, and whether it did. */
    public static Forecast of(double probability, boolean happened) {
        return new Forecast(new double[] {1 - probability, probability}, happened ? 1 : 0);
    }

    /**
     * Brier's score (1950): the squared error of the probability of a yes or no, 0 to 1; with more classes the sum of squared errors
     * over all of them, 0 to 2, as in scikit-learn.
     */
    public double brier() {
        if (probabilities.length == 2) {
            double error = probabilities[1] - truth;
            return error * error;
        }
        double sum = 0;
        for (int k = 0; k < probabilities.length; k++) {
            double error = probabilities[k] - (k == truth ? 1 : 0);
            sum += error * error;
        }
        return sum;
    }

    /** The negative natural logarithm of the probability of what was true, clipped. */
    public double logLoss() {
        return -Math.log(Math.max(CLIP, Math.min(1 - CLIP, probabilities[truth])));
    }

    /** Whether what was true had no probability at all, so that the log loss would be infinite. */
    public boolean impossible() {
        return probabilities[truth] == 0;
    }

    /** The class with the highest probability; the first of equals. */
    public int top() {
        int top = 0;
        for (int k = 1; k < probabilities.length; k++) {
            top = probabilities[k] > probabilities[top] ? k : top;
        }
        return top;
    }

    double[] probabilities() {
        return probabilities;
    }

    int truth() {
        return truth;
    }

    /** For a sum: of a yes or no its probability and outcome, else the truth and all probabilities. */
    List<Double> statistics(boolean binary) {
        if (binary) {
            return List.of(probabilities[1], (double) truth);
        }
        List<Double> statistics = new ArrayList<>();
        statistics.add((double) truth);
        for (double probability : probabilities) {
            statistics.add(probability);
        }
        return statistics;
    }

    static Forecast of(List<Double> statistics, boolean binary) {
        if (binary) {
            return of(statistics.get(0), statistics.get(1) == 1);
        }
        double[] probabilities =
                statistics.stream().skip(1).mapToDouble(Double::doubleValue).toArray();
        return new Forecast(probabilities, statistics.get(0).intValue());
    }
}
