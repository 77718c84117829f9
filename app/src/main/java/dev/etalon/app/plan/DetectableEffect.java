package dev.etalon.app.plan;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The smallest difference between two runs that a comparison of this size would likely see.
 *
 * @param scorer the scorer's name
 * @param effect in the units of its number, above 0; null where it cannot be told before there is data
 * @param samples how many samples the difference that was asked for takes; null where none was, or it cannot be told
 * @param source where the spread is from: {@code pilots}, {@code pilot} or {@code worst case}
 */
public record DetectableEffect(
        String scorer, @Nullable Double effect, @Nullable Wanted samples, String source) {

    /** A difference that is asked for, and the samples it takes. */
    public record Wanted(double effect, long samples) {}

    /** At worst, and no difference asked for. */
    public DetectableEffect(String scorer, @Nullable Double effect) {
        this(scorer, effect, null, "worst case");
    }

    public DetectableEffect {
        Objects.requireNonNull(scorer, "scorer is null");
        Objects.requireNonNull(source, "source is null");
        if (effect != null && !(effect > 0)) {
            throw new IllegalArgumentException("a detectable effect is above 0, not " + effect);
        }
    }
}
