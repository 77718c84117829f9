package dev.etalon.core.slice;

import dev.etalon.core.stats.Interval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Parts of a whole, each drawn towards their common mean by as much as it is uncertain: the best and the worst of many small slices are
 * mostly luck. Empirical Bayes of Morris ("Parametric Empirical Bayes Inference", JASA 78, 1983, sections 1 and 5): with values y,
 * standard errors s and k parts, t^2 is the variance between parts (Paule and Mandel, 1982), m their mean weighted by 1 / (s^2 + t^2),
 * and B = (k - 3) / (k - 1) * s^2 / (s^2 + t^2); the value is y + B (m - y), its variance s^2 (1 - B (k - 1) / k) + 2 / (k - 3) *
 * B^2 (y - m)^2 (mean of s^2 + t^2) / (s^2 + t^2). The interval covers 95% of the parts on the average, not every one of them: a part that
 * is unlike the others is drawn the wrong way. So these values are for ranking and never for a gate.
 */
public final class Shrinkage {
    /** With fewer parts nothing can be learnt from the others. */
    public static final int FEWEST = 4;

    private static final int HALVINGS = 100;

    private final double[] values;
    private final double[] variances;
    private final double between;
    private final double mean;

    private Shrinkage(double[] values, double[] errors) {
        this.values = values;
        this.variances = Arrays.stream(errors).map(error -> error * error).toArray();
        this.between = between();
        this.mean = mean(between);
    }

    /**
     * One part.
     *
     * @param pull how far it was drawn to the common mean, from 0 (not at all) to 1
     */
    public record Shrunk(double value, Interval interval, double pull) {}

    /**
     * The parts in the order given.
     *
     * @param errors the standard errors, each above 0
     * @return empty where there are fewer than {@value #FEWEST} parts
     */
    public static Optional<List<Shrunk>> of(double[] values, double[] errors, double level) {
        if (values.length != errors.length || Arrays.stream(errors).anyMatch(error -> !(error > 0))) {
            throw new IllegalArgumentException("each value needs a standard error above 0");
        }
        return values.length < FEWEST ? Optional.empty() : Optional.of(new Shrinkage(values, errors).shrunk(level));
    }

    /** The standard error of a normal value with this interval. */
    public static double error(Interval interval) {
        double z = NormalDistribution.of(0, 1).inverseCumulativeProbability(0.5 + interval.level() / 2);
        return interval.width() / (2 * z);
    }

    private List<Shrunk> shrunk(double level) {
        double z = NormalDistribution.of(0, 1).inverseCumulativeProbability(0.5 + level / 2);
        double k = values.length;
        double usual = Arrays.stream(variances).average().orElseThrow() + between;
        List<Shrunk> parts = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            double whole = variances[i] + between;
            double pull = (k - 3) / (k - 1) * variances[i] / whole;
            double distance = values[i] - mean;
            double value = values[i] - pull * distance;
            double variance = variances[i] * (1 - pull * (k - 1) / k)
                    + 2 / (k - 3) * pull * pull * distance * distance * usual / whole;
            double half = z * Math.sqrt(variance);
            parts.add(new Shrunk(
                    value, new Interval(value - half, value + half, level, "empirical Bayes, shrunk"), pull));
        }
        return parts;
    }

    /** The variance at which the weighted squares around the mean are as many as the degrees of freedom; 0 where they are fewer. */
    private double between() {
        double low = 0;
        double high = Arrays.stream(values).map(value -> value * value).sum() + 1;
        if (squares(0) <= values.length - 1.0) {
            return 0;
        }
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (squares(middle) > values.length - 1.0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    private double squares(double betweenParts) {
        double centre = mean(betweenParts);
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += (values[i] - centre) * (values[i] - centre) / (variances[i] + betweenParts);
        }
        return sum;
    }

    private double mean(double betweenParts) {
        double sum = 0;
        double weights = 0;
        for (int i = 0; i < values.length; i++) {
            sum += values[i] / (variances[i] + betweenParts);
            weights += 1 / (variances[i] + betweenParts);
        }
        return sum / weights;
    }
}
