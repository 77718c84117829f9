package dev.etalon.rating.judge;

import dev.etalon.core.score.Score;
import dev.etalon.core.summary.Aggregate;
import dev.etalon.core.summary.Direction;
import dev.etalon.core.summary.Summary;
import java.util.List;

/** The agreement of labels with the expected ones. */
final class Summaries {
    private Summaries() {}

    static Summary labels() {
        return LabelReading::new;
    }

    private static final class LabelReading implements Summary.Reading {
        @Override
        public double[] statistics(Score score) {
            return score instanceof Score.Labelled labelled && labelled.expected() != null
                    ? new double[] {labelled.label().equals(labelled.expected()) ? 1 : 0, 1}
                    : new double[2];
        }

        @Override
        public List<Aggregate> aggregates() {
            return List.of(new Aggregate(
                    "accuracy",
                    Aggregate.Form.SHARE,
                    sums -> sums.length < 2 ? Double.NaN : sums[0] / sums[1],
                    0,
                    1,
                    Direction.HIGHER_IS_BETTER));
        }
    }
}
