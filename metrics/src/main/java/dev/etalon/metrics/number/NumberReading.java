package dev.etalon.metrics.number;

import static dev.etalon.core.summary.Direction.HIGHER_IS_BETTER;
import static dev.etalon.core.summary.Direction.LOWER_IS_BETTER;
import static dev.etalon.core.summary.Direction.NEITHER;

import dev.etalon.core.score.Score;
import dev.etalon.core.summary.Aggregate;
import dev.etalon.core.summary.Points;
import dev.etalon.core.summary.Summary;
import dev.etalon.metrics.correlation.KendallTauB;
import dev.etalon.metrics.correlation.Moments;
import dev.etalon.metrics.correlation.PairOrder;
import dev.etalon.metrics.correlation.Spearman;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToDoubleFunction;

/**
 * The summary of numbers. Sums first: how many, errors, what is within tolerance, and the moments of both sides about the first
 * reference; then a place for each distinct pair, for the correlations. While pairs are exact the moments come from them too, as sums
 * of squares lose digits where numbers are far from the first one.
 */
final class NumberReading implements Summary.Reading {
    static final int MOST_POINTS = 4_096;

    private static final int N = 0;
    private static final int ABSOLUTE = 1;
    private static final int SQUARED = 2;
    private static final int ERROR = 3;
    private static final int WITHIN = 4;
    private static final int MOMENTS = 5;
    private static final int FIRST_POINT = 10;

    private final NumberOptions options;
    private final Points points = new Points(MOST_POINTS);
    private double centre = Double.NaN;
    private double[] xs = {};
    private double[] ys = {};
    private PairOrder order = new PairOrder(xs, ys);
    private long version;

    NumberReading(NumberOptions options) {
        this.options = options;
    }

    @Override
    public double[] statistics(Score score) {
        if (!(score instanceof Score.Graded graded) || graded.statistics().size() != 2) {
            throw new IllegalArgumentException(
                    "numbers are summed up here, not " + score.getClass().getSimpleName());
        }
        double said = graded.statistics().get(0);
        double right = graded.statistics().get(1);
        centre = Double.isNaN(centre) ? right : centre;
        int place = FIRST_POINT + points.place(0, said, right);
        double[] statistics = new double[place + 1];
        double error = said - right;
        double x = said - centre;
        double y = right - centre;
        double[] sums = {
            1, Math.abs(error), error * error, error, options.within(said, right) ? 1 : 0, x, y, x * x, y * y, x * y
        };
        System.arraycopy(sums, 0, statistics, 0, sums.length);
        statistics[place] = 1;
        return statistics;
    }

    @Override
    public List<Aggregate> aggregates() {
        double infinity = Double.POSITIVE_INFINITY;
        List<Aggregate> all = new ArrayList<>();
        all.add(Aggregate.mean("mae", place(ABSOLUTE), place(N), LOWER_IS_BETTER)
                .on(0, infinity));
        all.add(Aggregate.function(
                "rmse", sums -> Math.sqrt(at(sums, SQUARED) / at(sums, N)), 0, infinity, LOWER_IS_BETTER));
        all.add(Aggregate.mean("bias", place(ERROR), place(N), NEITHER).on(-infinity, infinity));
        if (options.tolerant()) {
            all.add(Aggregate.share("within", place(WITHIN), place(N), HIGHER_IS_BETTER));
        }
        all.add(Aggregate.function("r2", this::r2, -infinity, 1, HIGHER_IS_BETTER));
        all.add(correlation("pearson", sums -> moments(sums).correlation()));
        all.add(correlation("spearman", sums -> ranked(sums, Spearman::of)));
        all.add(correlation("kendall", sums -> ranked(sums, KendallTauB::of)));
        all.add(Aggregate.mean("mse", place(SQUARED), place(N), LOWER_IS_BETTER)
                .on(0, infinity)
                .asDetail());
        return all;
    }

    private static Aggregate correlation(String name, ToDoubleFunction<double[]> value) {
        return Aggregate.function(name, value, -1, 1, HIGHER_IS_BETTER);
    }

    /** 1 - squared errors / squared deviations of the references from their mean; undefined where those do not vary. */
    private double r2(double[] sums) {
        Moments moments = moments(sums);
        return moments.n() < 2 || moments.yy() == 0 ? Double.NaN : 1 - at(sums, SQUARED) / moments.yy();
    }

    private Moments moments(double[] sums) {
        if (points.exact()) {
            double[] weights = weights(sums);
            return Moments.of(xs, ys, weights);
        }
        double[] five = new double[FIRST_POINT - MOMENTS];
        for (int i = 0; i < five.length; i++) {
            five[i] = at(sums, MOMENTS + i);
        }
        return Moments.ofSums(at(sums, N), five);
    }

    private double ranked(double[] sums, ToDoubleBiFunction<PairOrder, double[]> correlation) {
        double[] weights = weights(sums);
        return correlation.applyAsDouble(order, weights);
    }

    /** How often each point occurred; brings what is known of the points up to date. */
    private double[] weights(double[] sums) {
        if (version != points.version()) {
            xs = points.xs();
            ys = points.ys();
            order = new PairOrder(xs, ys);
            version = points.version();
        }
        double[] weights = Arrays.copyOfRange(sums, Math.min(FIRST_POINT, sums.length), FIRST_POINT + points.size());
        return weights.length == points.size() ? weights : Arrays.copyOf(weights, points.size());
    }

    private static ToDoubleFunction<double[]> place(int place) {
        return sums -> at(sums, place);
    }

    private static double at(double[] sums, int place) {
        return place < sums.length ? sums[place] : 0;
    }
}
