package dev.etalon.rating.judge;

import org.jspecify.annotations.Nullable;

/**
 * What a learned judge is set to work on.
 *
 * @param against the field of the sample with the answer to compare with, for a pairwise guideline; else null
 * @param human where the verdicts of people stand, to measure the agreement with; null where there are none
 */
public record LearnedOptions(
        @Nullable String against, @Nullable HumanLabel human) {
    public static final LearnedOptions NONE = new LearnedOptions(null, null);
}
