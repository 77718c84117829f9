package dev.etalon.core.compare;

import dev.etalon.core.run.Trial;
import java.util.List;
import java.util.Objects;

/**
 * The pairs that changed most in one measure.
 *
 * @param better how many pairs got better
 * @param worse how many pairs got worse
 * @param same how many pairs have the same score on both sides
 * @param fixes the pairs that got better, the largest change first; bounded
 * @param regressions the pairs that got worse, the largest change first; bounded
 */
public record Changes(
        String measure, long better, long worse, long same, List<Change> fixes, List<Change> regressions) {

    /**
     * One pair.
     *
     * @param gain how much better the candidate's score is, negative where it is worse
     */
    public record Change(double gain, Trial baseline, Trial candidate) {
        public Change {
            Objects.requireNonNull(baseline, "baseline is null");
            Objects.requireNonNull(candidate, "candidate is null");
        }
    }

    public Changes {
        Objects.requireNonNull(measure, "measure is null");
        fixes = List.copyOf(fixes);
        regressions = List.copyOf(regressions);
    }
}
