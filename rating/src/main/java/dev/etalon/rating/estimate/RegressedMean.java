package dev.etalon.rating.estimate;

import dev.etalon.core.stats.Interval;
import dev.etalon.core.stats.Posterior;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Prediction-powered inference of the mean of a scale of numbers (PPI++: Angelopoulos, Duchi and Zrnic, arXiv 2311.01453), for a golden
 * set that is a random sample of the same traffic: theta = mean f(h) over the run + mean(y - f(h)) over the golden set, where f
 * recalibrates the rater. PPI++ takes a line through 0, f(h) = lambda h. Here f(h) is what people say where the rater says h, drawn to
 * the line of y on h by the weight of one answer: a line alone gets differences of runs wrong where the rater bends the
 * scale. How far it may bend where few labels tell, is drawn too. With a useless rater f is flat and the labels alone speak.
 *
 * <p>The interval of PPI++, plus or minus two standard errors, holds the truth too seldom on few or skewed labels (60% at 30 labels of
 * which 3% are far off). So this one takes percentiles of a Bayesian bootstrap (Rubin, Annals of Statistics 9, 1981) over the golden
 * pairs, to which half an answer at each end of the scale is added: on a scale of two values that is Jeffreys' prior.
 */
public record RegressedMean(GoldenCounts golden) implements MeanEstimator {
    /** With fewer golden answers the simulations in docs/statistics.md were not made. */
    static final int LEAST = 30;

    private static final double SHRINK = 1;
    private static final double BEND = 2;
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

    @Override
    public String name() {
        return "prediction-powered";
    }

    /** The shares of the values; a number between two values of the scale is a part of each. */
    @Override
    public List<String> parts() {
        return golden.labels();
    }

    @Override
    public double worth(double[] parts) {
        double[] worth = plain();
        double sum = 0;
        for (int verdict = 0; verdict < parts.length; verdict++) {
            sum += parts[verdict] * worth[verdict];
        }
        return sum;
    }

    private double[] plain() {
        double[] weights = golden.flat().stream()
                .mapToDouble(count -> count / (double) golden.n())
                .toArray();
        return worths(weights, values(), new double[golden.labels().size()]);
    }

    /**
     * What each verdict counts as.
     *
     * @param weights of the cells by rows of people, and after them those of the answers at the ends of the scale, if there are any;
     *     they add up to 1
     * @param bends by verdict, how far people's mean may lie from the line where few labels tell, in residual deviations
     */
    private double[] worths(double[] weights, double[] values, double[] bends) {
        int size = values.length;
        double[] rater = new double[size];
        double[] people = new double[size];
        for (int cell = 0; cell < size * size; cell++) {
            rater[cell % size] += weights[cell];
            people[cell % size] += weights[cell] * values[cell / size];
        }
        double pairs = Arrays.stream(rater).sum();
        double[] worth = recalibrated(weights, rater, people, bends);
        double rest = 0;
        for (int verdict = 0; verdict < size; verdict++) {
            rest += people[verdict] - rater[verdict] * worth[verdict];
        }
        double ends = weights.length > size * size
                ? weights[size * size] * lowest(values) + weights[size * size + 1] * highest(values)
                : 0;
        double constant = rest + ends;
        Arrays.setAll(worth, verdict -> pairs * worth[verdict] + constant);
        return worth;
    }

    /** What people say where the rater says it, drawn to the line. */
    private double[] recalibrated(double[] weights, double[] rater, double[] people, double[] bends) {
        double[] values = values();
        double[] line = line(rater, people, values);
        double pairs = Arrays.stream(rater).sum();
        double spread = spread(weights, line, values) / Math.sqrt(pairs);
        double shrink = SHRINK / golden.n();
        double[] worth = new double[values.length];
        for (int verdict = 0; verdict < values.length; verdict++) {
            double expected = line[verdict] + BEND * bends[verdict] * spread;
            worth[verdict] = (people[verdict] + shrink * expected) / (rater[verdict] + shrink);
        }
        return worth;
    }

    /** By verdict, the line of people's labels on the rater's, by least squares. */
    private static double[] line(double[] rater, double[] people, double[] values) {
        double pairs = Arrays.stream(rater).sum();
        double meanPeople = Arrays.stream(people).sum() / pairs;
        double sum = 0;
        for (int verdict = 0; verdict < values.length; verdict++) {
            sum += rater[verdict] * values[verdict];
        }
        double meanRater = sum / pairs;
        double covariance = 0;
        double variance = 0;
        for (int verdict = 0; verdict < values.length; verdict++) {
            double apart = values[verdict] - meanRater;
            covariance += apart * (people[verdict] - rater[verdict] * meanPeople);
            variance += rater[verdict] * apart * apart;
        }
        double slope = variance > 0 ? covariance / variance : 0;
        return Arrays.stream(values)
                .map(value -> meanPeople + slope * (value - meanRater))
                .toArray();
    }

    /** How far a label lies from the line; with a rater that errs on none of few labels, not nothing. */
    private double spread(double[] weights, double[] line, double[] values) {
        double squares = 0;
        for (int cell = 0; cell < values.length * values.length; cell++) {
            double apart = values[cell / values.length] - line[cell % values.length];
            squares += weights[cell] * apart * apart;
        }
        double least = (highest(values) - lowest(values)) / (2 * Math.sqrt((double) golden.n()));
        return Math.max(Math.sqrt(squares), least);
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
        Posterior posterior = new Posterior(DRAWS, SEED);
        double[][] worth = draws(posterior);
        double[][] shares = posterior.shares(RunShares.weights(sums, plain(), standardError));
        double[] drawn = new double[DRAWS];
        for (int verdict = 0; verdict < shares.length; verdict++) {
            for (int i = 0; i < DRAWS; i++) {
                drawn[i] += shares[verdict][i] * worth[i][verdict];
            }
        }
        return Posterior.interval(drawn, level, method()).within(lowest(values()), highest(values()));
    }

    @Override
    public Interval difference(double[] baseline, double[] candidate, double standardError, double level) {
        Posterior posterior = new Posterior(DRAWS, SEED);
        double[][] worth = draws(posterior);
        double[] drawn = posterior.normal(0, standardError);
        for (int i = 0; i < DRAWS; i++) {
            for (int verdict = 0; verdict < worth[i].length; verdict++) {
                double difference = RunShares.share(candidate, verdict) - RunShares.share(baseline, verdict);
                drawn[i] += difference * worth[i][verdict];
            }
        }
        return Posterior.interval(drawn, level, method());
    }

    /** By draw, what each verdict counts as. */
    private double[][] draws(Posterior posterior) {
        double[] weights = DoubleStream.concat(
                        golden.flat().stream().mapToDouble(Long::doubleValue), DoubleStream.of(PRIOR, PRIOR))
                .toArray();
        double[][] shares = posterior.shares(weights);
        double[] values = values();
        double[][] bends = new double[values.length][];
        Arrays.setAll(bends, verdict -> posterior.normal(0, 1));
        double[][] worth = new double[DRAWS][];
        double[] one = new double[weights.length];
        double[] bend = new double[values.length];
        for (int i = 0; i < DRAWS; i++) {
            for (int cell = 0; cell < one.length; cell++) {
                one[cell] = shares[cell][i];
            }
            for (int verdict = 0; verdict < bend.length; verdict++) {
                bend[verdict] = bends[verdict][i];
            }
            worth[i] = worths(one, values, bend);
        }
        return worth;
    }

    private String method() {
        return "PPI++, Bayesian bootstrap, " + golden.n() + " golden";
    }
}
