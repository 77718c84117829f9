package dev.etalon.metrics.semantic;

import dev.etalon.core.score.Score;
import dev.etalon.core.summary.Aggregate;
import dev.etalon.core.summary.Direction;
import dev.etalon.core.summary.Summary;
import java.util.List;

/** The means of F1, precision and recall, F1 first. */
public final class BertScoreSummary implements Summary.Reading {
    private static final int COUNT = 3;

    private final double lowest;

    /** @param rescaled whether scores were rescaled, which takes away the lower end of the scale */
    public BertScoreSummary(boolean rescaled) {
        lowest = rescaled ? Double.NEGATIVE_INFINITY : -1;
    }

    @Override
    public double[] statistics(Score score) {
        if (score instanceof Score.Graded graded && graded.statistics().size() == COUNT) {
            return new double[] {
                graded.statistics().get(0),
                graded.statistics().get(1),
                graded.statistics().get(2),
                1
            };
        }
        throw new IllegalArgumentException("BERTScore is summed up from grades with precision, recall and F1");
    }

    @Override
    public List<Aggregate> aggregates() {
        return List.of(mean("f1", 2), mean("precision", 0), mean("recall", 1));
    }

    private Aggregate mean(String name, int place) {
        return new Aggregate(
                name,
                Aggregate.Form.MEAN,
                sums -> sums[place] / sums[COUNT],
                sums -> sums[COUNT],
                lowest,
                1,
                Direction.HIGHER_IS_BETTER,
                false);
    }
}
