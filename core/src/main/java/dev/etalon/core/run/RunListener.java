package dev.etalon.core.run;

/** Is told how a run goes: a progress bar, a log, a report. Called from many threads at once; must be quick and must not throw. */
public interface RunListener {

    /** The run begins, or goes on where it was left. */
    default void started(Run run) {}

    /** A trial was taken up. */
    default void began(String sampleId, int repeat) {}

    /** A trial is recorded, with its answer and its scores. */
    default void recorded(Trial trial) {}

    /** A trial was recorded before, in full: nothing was done. */
    default void skipped(Trial trial) {}

    /** A trial was given up before it had an outcome (the budget is reached); it is not recorded. */
    default void dropped(String sampleId, int repeat) {}

    /** The run has ended, with this status. */
    default void finished(Run run) {}
}
