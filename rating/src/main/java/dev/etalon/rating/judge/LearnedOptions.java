package dev.etalon.rating.judge;

import dev.etalon.rating.learned.LearnedRater.Decision;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a learned judge is set to work on.
 *
 * @param against the field of the sample with the answer to compare with, for a pairwise guideline; else null
 * @param human where the verdicts of people stand, to measure the agreement with; null where there are none
 * @param decision which verdict is given where several are possible
 */
public record LearnedOptions(
        @Nullable String against, @Nullable HumanLabel human, Decision decision) {
    public static final LearnedOptions NONE = new LearnedOptions(null, null, Decision.BALANCED);

    public LearnedOptions {
        Objects.requireNonNull(decision, "decision is null");
    }
}
