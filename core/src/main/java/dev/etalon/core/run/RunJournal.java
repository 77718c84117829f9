package dev.etalon.core.run;

import dev.etalon.core.score.Score;
import java.util.Map;
import java.util.Optional;

/**
 * The writing side of one run. Each method that records returns when the record is durable: killing the process after that loses
 * nothing. A record that is interrupted may have been kept or not. Safe for use by many threads; after closing, every method but
 * {@link #close} throws IllegalStateException.
 */
public interface RunJournal extends AutoCloseable {

    /** What is recorded of this trial, empty where nothing is. */
    Optional<Trial> recorded(String sampleId, int repeat);

    /** Whether anything is recorded at all: lets a fresh run skip asking trial by trial. */
    boolean isEmpty();

    /**
     * Records a trial with the scores that it has so far; replaces what was recorded of it. The sample itself is kept once for all
     * its repeats, as the first of them had it.
     *
     * @throws IllegalArgumentException when the run has this sample at another ordinal, or another sample at this one
     */
    void record(Trial trial) throws InterruptedException;

    /**
     * Adds scores to a recorded trial; a score of the same measure is replaced.
     *
     * @throws IllegalArgumentException when the trial is not recorded
     */
    void record(String sampleId, int repeat, Map<String, Score> scores) throws InterruptedException;

    /**
     * Records how the run ended, and when.
     *
     * @throws IllegalArgumentException when the status is {@link Run.Status#RUNNING}
     */
    void finish(Run.Status status);

    /** Lets go of the run. A run that was not finished stays as it is and can be resumed. */
    @Override
    void close();
}
