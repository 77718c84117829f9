package dev.etalon.core.summary;

import dev.etalon.core.score.Score;
import dev.etalon.core.stats.Confidence;
import java.util.List;

/**
 * The main aggregate of one measure while its scores still arrive: cheap, in flat memory, for many threads. Scores are dealt in turn
 * into {@value #GROUPS} groups and the interval is made over those, so it is a little wider than the final one and takes repeats of a
 * sample for independent.
 */
public final class RunningEstimate {
    private static final int GROUPS = 40;

    private static final Confidence CHEAP = new Confidence(0.95, 200, 1, false);

    private final Summary.Reading reading;
    private final Tally tally;
    private long place;

    public RunningEstimate(Summary summary) {
        this.reading = summary.reading();
        this.tally = new Tally(reading, false);
    }

    /** Counts one more score. */
    public synchronized void add(Score score) {
        switch (score) {
            case Score.Graded graded -> tally.scored(place++ % GROUPS, reading.statistics(graded));
            case Score.Labelled labelled -> tally.scored(place++ % GROUPS, reading.statistics(labelled));
            case Score.Abstained abstained -> tally.abstained();
            case Score.Failed failed -> tally.failed();
        }
    }

    /** Counts a trial without an answer. */
    public synchronized void addFailure() {
        tally.failed();
    }

    /** What the scores so far say. */
    public synchronized Estimate estimate() {
        Aggregate main = reading.aggregates().get(0);
        return tally.estimates(List.of(main), CHEAP).get(0);
    }
}
