package dev.etalon.rating.estimate;

import dev.etalon.core.stats.Interval;
import dev.etalon.core.stats.Posterior;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Prediction-powered inference of the mean of a scale of numbers, for a golden set that is a random sample of the same traffic: a
 * verdict h counts as mean(y) + lambda (h - mean(h)), with lambda = cov(y, h) / var(h) on the golden set. That is PPI++ (Angelopoulos,
 * Duchi and Zrnic, arXiv 2311.01453) with the weight of a large run, not held to [0, 1], so that a scale which the rater squeezes is
 * stretched again. With a useless rater lambda is near 0 and the labels alone speak.
 *
 * <p>Its own interval, mean plus or minus two standard errors, holds the truth too seldom on few or skewed labels (60% at 30 labels of
 * which 3% are far off). So this one takes percentiles of a Bayesian bootstrap (Rubin, Annals of Statistics 9, 1981) over the golden
 * pairs, to which half an answer at each end of the scale is added: on a scale of two values that is Jeffreys' prior.
 */
public record RegressedMean(GoldenCounts golden) implements MeanEstimator {
    /** With fewer golden answers the simulations in docs/statistics.md were not made. */
    static final int LEAST = 30;

    private static final double PRIOR = 0.5;
    private static final int DRAWS = 4_000;
    private static final long SEED = 20_253;

    public RegressedMean {
        if (golden.n() < LEAST) {
            throw new IllegalArgumentException("a mean is corrected by " + LEAST + " golden answers or more, not "
                    + golden.n() + ": on fewer its interval is not known to hold");
        }
        if (golden.verdicts() < 2) {
            throw new IllegalArgumentException(
                    "on the golden set the rater gave one verdict only: nothing is known of the others");
        }
        golden.labels().forEach(Double::parseDouble);
    }

    /** Means, spread and slope of weighted golden pairs; the weights add up to 1. */
    private record Line(double people, double rater, double slope) {
        double at(double verdict) {
            return people + slope * (verdict - rater);
        }
    }

    @Override
    public String name() {
        return "prediction-powered";
    }

    @Override
    public List<String> parts() {
        return List.of("number");
    }

    @Override
    public double worth(double[] parts) {
        return plain().at(parts[0]);
    }

    private Line plain() {
        double[] weights = golden.flat().stream().mapToDouble(count -> count / (double) golden.n()).toArray();
        return line(weights, values());
    }

    /** Over cells by rows of people. What stands after the cells are answers at the ends of the scale, which say nothing of the slope. */
    private static Line line(double[] weights, double[] values) {
        int size = values.length;
        double people = 0;
        double rater = 0;
        double pairs = 0;
        for (int cell = 0; cell < size * size; cell++) {
            people += weights[cell] * values[cell / size];
            rater += weights[cell] * values[cell % size];
            pairs += weights[cell];
        }
        double meanPeople = people / pairs;
        double meanRater = rater / pairs;
        double covariance = 0;
        double variance = 0;
        for (int cell = 0; cell < size * size; cell++) {
            double apart = values[cell % size] - meanRater;
            covariance += weights[cell] * apart * (values[cell / size] - meanPeople);
            variance += weights[cell] * apart * apart;
        }
        double ends = weights.length > size * size
                ? weights[size * size] * lowest(values) + weights[size * size + 1] * highest(values)
                : 0;
        return new Line(people + ends, meanRater, variance > 0 ? covariance / variance : 0);
    }

    private double[] values() {
        return golden.labels().stream().mapToDouble(Double::parseDouble).toArray();
    }

    private static double lowest(double[] values) {
        return Arrays.stream(values).min().orElseThrow();
    }

    private static double highest(double[] values) {
        return Arrays.stream(values).max().orElseThrow();
    }

    @Override
    public Interval interval(double[] sums, double standardError, double level) {
        double n = sums[2];
        double low = lowest(values());
        double high = highest(values());
        double slope = plain().slope();
        // Where no verdict differs the sample shows no width; half a verdict at each end of the scale does.
        double least = (high - low) / (2 * n);
        double error = slope == 0 ? least : Math.hypot(standardError / Math.abs(slope), least);
        Posterior posterior = new Posterior(DRAWS, SEED);
        Line[] lines = lines(posterior);
        double[] drawn = posterior.normal(sums[1] / n, error);
        Arrays.setAll(drawn, i -> Math.max(low, Math.min(high, lines[i].at(drawn[i]))));
        return Posterior.interval(drawn, level, method());
    }

    @Override
    public Interval difference(double[] baseline, double[] candidate, double standardError, double level) {
        double difference = candidate[1] / candidate[2] - baseline[1] / baseline[2];
        double slope = plain().slope();
        double error = slope == 0 ? 0 : standardError / Math.abs(slope);
        Posterior posterior = new Posterior(DRAWS, SEED);
        Line[] lines = lines(posterior);
        double[] drawn = posterior.normal(difference, error);
        Arrays.setAll(drawn, i -> drawn[i] * lines[i].slope());
        return Posterior.interval(drawn, level, method());
    }

    private Line[] lines(Posterior posterior) {
        double[] weights = DoubleStream.concat(
                        golden.flat().stream().mapToDouble(Long::doubleValue), DoubleStream.of(PRIOR, PRIOR))
                .toArray();
        double[][] shares = posterior.shares(weights);
        double[] values = values();
        Line[] lines = new Line[DRAWS];
        double[] one = new double[weights.length];
        for (int i = 0; i < DRAWS; i++) {
            for (int cell = 0; cell < one.length; cell++) {
                one[cell] = shares[cell][i];
            }
            lines[i] = line(one, values);
        }
        return lines;
    }

    private String method() {
        return "PPI++, Bayesian bootstrap, " + golden.n() + " golden";
    }
}
