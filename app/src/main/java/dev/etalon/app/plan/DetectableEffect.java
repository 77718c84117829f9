package dev.etalon.app.plan;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The smallest difference between two runs that a comparison of this size would likely see.
 *
 * @param scorer the scorer's name
 * @param effect in the units of its number, above 0; null where it cannot be told before there is data
 */
public record DetectableEffect(String scorer, @Nullable Double effect) {
    public DetectableEffect {
        Objects.requireNonNull(scorer, "scorer is null");
        if (effect != null && !(effect > 0)) {
            throw new IllegalArgumentException("a detectable effect is above 0, not " + effect);
        }
    }
}
