package dev.etalon.rating.estimate;

import dev.etalon.core.stats.Interval;
import dev.etalon.core.stats.Quantiles;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Prediction-powered inference of a mean with a tuned weight (PPI++: Angelopoulos, Duchi and Zrnic, arXiv 2311.01453), for any numeric
 * scale and a golden set that is a random sample of the same traffic: theta = lambda mean(h over all) + mean(y - lambda h over
 * golden), with lambda = cov(y, h) / ((1 + n/N) var(h)), clipped to [0, 1].
 *
 * @param value the estimated mean
 * @param lambda how much the rater is trusted: 0 takes the labels alone
 * @param interval null with fewer than {@value #LEAST} golden answers, where it covers too seldom
 */
public record PredictionPowered(
        double value,
        double lambda,
        double standardError,
        @Nullable Interval interval) {
    static final int LEAST = 50;

    /**
     * The estimate.
     *
     * @param people labels of the golden answers
     * @param rater what the rater says of them, in the same order
     * @param rated what the rater says of the others
     */
    public static PredictionPowered of(double[] people, double[] rater, double[] rated, double level) {
        check(people, rater, rated);
        double n = people.length;
        double others = rated.length;
        double lambda = lambda(people, rater, rated);
        double[] rest = IntStream.range(0, people.length)
                .mapToDouble(i -> people[i] - lambda * rater[i])
                .toArray();
        double value = lambda * mean(rated) + mean(rest);
        double error = Math.sqrt(lambda * lambda * variance(rated) / others + variance(rest) / n);
        double half = Quantiles.twoSidedNormal(level) * error;
        Interval interval = n < LEAST
                ? null
                : new Interval(value - half, value + half, level, "PPI++, " + people.length + " golden");
        return new PredictionPowered(value, lambda, error, interval);
    }

    private static void check(double[] people, double[] rater, double[] rated) {
        if (people.length != rater.length || people.length < 2 || rated.length < 2) {
            throw new IllegalArgumentException(
                    "prediction-powered inference needs two golden answers or more, each with both"
                            + " ratings, and two others; there are " + people.length + ", " + rater.length + " and "
                            + rated.length);
        }
    }

    private static double lambda(double[] people, double[] rater, double[] rated) {
        double people0 = mean(people);
        double rater0 = mean(rater);
        double covariance = IntStream.range(0, people.length)
                        .mapToDouble(i -> (people[i] - people0) * (rater[i] - rater0))
                        .sum()
                / people.length;
        double[] all = Arrays.copyOf(rater, rater.length + rated.length);
        System.arraycopy(rated, 0, all, rater.length, rated.length);
        double mean = mean(all);
        double variance =
                Arrays.stream(all).map(value -> (value - mean) * (value - mean)).sum() / (all.length - 1);
        if (variance == 0) {
            return 0;
        }
        double weight = covariance / ((1 + people.length / (double) rated.length) * variance);
        return Math.max(0, Math.min(1, weight));
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).sum() / values.length;
    }

    private static double variance(double[] values) {
        double mean = mean(values);
        return Arrays.stream(values)
                        .map(value -> (value - mean) * (value - mean))
                        .sum()
                / values.length;
    }
}
