package dev.etalon.app.wiring;

import dev.etalon.core.run.Run;
import dev.etalon.core.score.Score;
import dev.etalon.core.scorer.Measure;
import dev.etalon.core.summary.Aggregate;
import dev.etalon.core.summary.Direction;
import dev.etalon.core.summary.Summaries;
import dev.etalon.core.summary.Summary;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The measures of a kept run, to sum up and compare its scores without the suite. They do not score. */
public final class KeptMeasures {
    private KeptMeasures() {}

    public static List<Measure> of(Run run) {
        return run.measures().stream().map(key -> measure(run, key)).toList();
    }

    private static Measure measure(Run run, Run.MeasureKey key) {
        Summary summary = Scorers.summaryOf(key.signature()).orElse(GuessedReading::new);
        return new Measure(
                key.name(),
                key.signature(),
                (sample, answer) -> {
                    throw new IllegalStateException("a kept measure does not score");
                },
                Repeats.summary(summary, run, key.name()));
    }

    /** For measures that are not built in: labels or a mean, as the first score says. */
    private static final class GuessedReading implements Summary.Reading {
        private static final Summary MEAN =
                Summaries.mean("mean", Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, Direction.HIGHER_IS_BETTER);

        private Summary.@Nullable Reading reading;

        @Override
        public double[] statistics(Score score) {
            Summary.Reading known = reading;
            if (known == null) {
                known = (score instanceof Score.Labelled ? Summaries.labels() : MEAN).reading();
                reading = known;
            }
            return known.statistics(score);
        }

        @Override
        public List<Aggregate> aggregates() {
            return reading == null ? MEAN.reading().aggregates() : reading.aggregates();
        }
    }
}
