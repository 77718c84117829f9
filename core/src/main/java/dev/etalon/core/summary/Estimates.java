package dev.etalon.core.summary;

import dev.etalon.core.score.Score;
import dev.etalon.core.stats.Confidence;
import java.util.List;

/** Estimates straight from scores, for a list that one has at hand. */
public final class Estimates {
    private Estimates() {}

    /** Estimates over independent scores, the main aggregate first. */
    public static List<Estimate> over(Iterable<Score> scores, Summary summary, Confidence confidence) {
        Summary.Reading reading = summary.reading();
        Tally tally = new Tally(reading, true);
        long place = 0;
        for (Score score : scores) {
            switch (score) {
                case Score.Graded graded -> tally.scored(place, reading.statistics(graded));
                case Score.Labelled labelled -> tally.scored(place, reading.statistics(labelled));
                case Score.Abstained abstained -> tally.abstained();
                case Score.Failed failed -> tally.failed();
            }
            place++;
        }
        return tally.estimates(reading.aggregates(), confidence);
    }

    /** Estimates over independent scores at 95%. */
    public static List<Estimate> over(Iterable<Score> scores, Summary summary) {
        return over(scores, summary, Confidence.USUAL);
    }
}
