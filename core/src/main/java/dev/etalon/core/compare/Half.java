package dev.etalon.core.compare;

import dev.etalon.core.dataset.Sample;
import dev.etalon.core.run.Trial;
import dev.etalon.core.slice.Slice;
import dev.etalon.core.stats.ClusterSums;
import java.util.List;

/**
 * What is kept of a trial until its counterpart comes.
 *
 * @param content a hash of the input and the references
 * @param cluster the key of its cluster
 * @param slices empty on the side of the candidate: the baseline says them for both
 * @param observations by measure, in the order of the common measures
 */
record Half(
        TrialKey key, long ordinal, long content, long cluster, List<Slice> slices, List<Observation> observations) {

    static Half of(Trial trial, long cluster, List<Slice> slices, List<Observation> observations) {
        return new Half(TrialKey.of(trial), trial.ordinal(), content(trial.sample()), cluster, slices, observations);
    }

    private static long content(Sample sample) {
        return ClusterSums.key(sample.input() + "\0" + String.join("\0", sample.references()));
    }
}
