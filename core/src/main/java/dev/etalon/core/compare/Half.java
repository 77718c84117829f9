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
 * @param observations by measure, in the order of the common measures
 * @param together what the repeats of the sample say together, by measure; empty but for the first repeat that there is
 */
record Half(
        TrialKey key,
        long ordinal,
        long content,
        Place place,
        List<Observation> observations,
        List<double[]> together) {

    /**
     * Where its sample belongs.
     *
     * @param cluster the key of its cluster
     * @param slices empty on the side of the candidate: the baseline says them for both
     */
    record Place(long cluster, List<Slice> slices) {}

    static Half of(Trial trial, Place place, List<Observation> observations, List<double[]> together) {
        return new Half(TrialKey.of(trial), trial.ordinal(), content(trial.sample()), place, observations, together);
    }

    long cluster() {
        return place.cluster();
    }

    List<Slice> slices() {
        return place.slices();
    }

    private static long content(Sample sample) {
        return ClusterSums.key(sample.input() + "\0" + String.join("\0", sample.references()));
    }
}
