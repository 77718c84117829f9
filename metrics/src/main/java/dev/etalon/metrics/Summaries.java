package dev.etalon.metrics;

import dev.etalon.core.score.Score;
import dev.etalon.core.summary.Aggregate;
import dev.etalon.core.summary.Aggregate.Form;
import dev.etalon.core.summary.Direction;
import dev.etalon.core.summary.Summary;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Summaries of one aggregate each, and of labels. */
final class Summaries {
    private Summaries() {}

    static Summary share(String name, Direction direction) {
        return ofValues(new Aggregate(name, Form.SHARE, Summaries::mean, 0, 1, direction));
    }

    static Summary mean(String name, double lowest, double highest, Direction direction) {
        return ofValues(new Aggregate(name, Form.MEAN, Summaries::mean, lowest, highest, direction));
    }

    static Summary function(
            String name, double lowest, double highest, Direction direction, ToDoubleFunction<double[]> value) {
        List<Aggregate> aggregates = List.of(new Aggregate(name, Form.FUNCTION, value, lowest, highest, direction));
        return () -> reading(
                score -> graded(score).statistics().stream()
                        .mapToDouble(Double::doubleValue)
                        .toArray(),
                aggregates);
    }

    static Summary labels() {
        return LabelReading::new;
    }

    private static Summary ofValues(Aggregate aggregate) {
        return () -> reading(score -> new double[] {1, graded(score).value()}, List.of(aggregate));
    }

    private static double mean(double[] sums) {
        return sums[1] / sums[0];
    }

    private static Score.Graded graded(Score score) {
        if (score instanceof Score.Graded graded) {
            return graded;
        }
        throw new IllegalArgumentException("only graded scores have statistics, not " + score);
    }

    private static Summary.Reading reading(
            java.util.function.Function<Score, double[]> statistics, List<Aggregate> all) {
        return new Summary.Reading() {
            @Override
            public double[] statistics(Score score) {
                return statistics.apply(score);
            }

            @Override
            public List<Aggregate> aggregates() {
                return all;
            }
        };
    }
}
