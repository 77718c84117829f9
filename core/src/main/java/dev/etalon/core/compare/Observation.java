package dev.etalon.core.compare;

import dev.etalon.core.run.Outcome;
import dev.etalon.core.run.Trial;
import dev.etalon.core.score.Score;
import dev.etalon.core.scorer.Measure;
import dev.etalon.core.summary.Summary;

/** What one measure says of one trial, without its text. */
sealed interface Observation {

    /** The measure has not scored this trial: the pair is none of its business. */
    enum Absent implements Observation {
        ABSENT
    }

    /** There is no verdict: no answer, an abstention, a failure. */
    enum Missing implements Observation {
        MISSING
    }

    /** A score. */
    final class Scored implements Observation {
        private final double[] statistics;
        private final double own;

        Scored(double[] statistics, double own) {
            this.statistics = statistics;
            this.own = own;
        }

        double[] statistics() {
            return statistics;
        }

        /** See {@link Score#own}. */
        double own() {
            return own;
        }
    }

    static Observation of(Trial trial, Measure measure, Summary.Reading reading) {
        Score score = trial.scores().get(measure.name());
        if (trial.outcome() instanceof Outcome.Unanswered) {
            return Missing.MISSING;
        }
        return switch (score) {
            case null -> Absent.ABSENT;
            case Score.Graded graded -> scored(trial, measure, reading, graded);
            case Score.Labelled labelled -> scored(trial, measure, reading, labelled);
            case Score.Abstained abstained -> Missing.MISSING;
            case Score.Failed failed -> Missing.MISSING;
        };
    }

    private static Observation scored(Trial trial, Measure measure, Summary.Reading reading, Score score) {
        try {
            return new Scored(reading.statistics(score), score.own());
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(
                    "measure " + measure.name() + ", sample " + trial.sample().id() + ": " + e.getMessage(), e);
        }
    }
}
