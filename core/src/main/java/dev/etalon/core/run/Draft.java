package dev.etalon.core.run;

import dev.etalon.core.dataset.Dataset;
import dev.etalon.core.dataset.Sample;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A trial to be made.
 *
 * @param outcome what the subject gave already, null where it is still to be asked
 */
record Draft(
        long ordinal, Sample sample, int repeat, @Nullable Outcome outcome) {

    /** Each sample of the dataset, as often as it repeats. */
    static Stream<Draft> of(Dataset dataset, int repeats) {
        long[] next = {0};
        return dataset.samples().sequential().flatMap(sample -> {
            long ordinal = next[0]++;
            return IntStream.range(0, repeats).mapToObj(repeat -> new Draft(ordinal, sample, repeat, null));
        });
    }

    /** The answers of an earlier run, to be scored anew. */
    static Stream<Draft> of(Stream<Trial> trials) {
        return trials.sequential()
                .map(trial -> new Draft(trial.ordinal(), trial.sample(), trial.repeat(), trial.outcome()));
    }
}
