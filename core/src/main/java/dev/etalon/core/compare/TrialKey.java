package dev.etalon.core.compare;

import dev.etalon.core.run.Trial;

/** What two trials of different runs must share to be a pair. */
record TrialKey(String sampleId, int repeat) {
    static TrialKey of(Trial trial) {
        return new TrialKey(trial.sample().id(), trial.repeat());
    }
}
