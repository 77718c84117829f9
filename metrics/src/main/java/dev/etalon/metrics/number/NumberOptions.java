package dev.etalon.metrics.number;

import dev.etalon.metrics.text.SafePattern;
import dev.etalon.metrics.text.Signature;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a number is read and when it is near enough.
 *
 * @param pattern finds the number in the answer (RE2 syntax): the first match, of it the first group if it has one; null: the whole
 *     answer is the number
 * @param tolerance how far an answer may be off to be within tolerance, from 0
 * @param relativeTolerance the same as a part of the reference's size; the wider of both counts
 */
public record NumberOptions(@Nullable String pattern, double tolerance, double relativeTolerance) {
    /** The whole answer, no tolerance. */
    public static final NumberOptions DEFAULT = new NumberOptions(null, 0, 0);

    public NumberOptions {
        if (pattern != null) {
            SafePattern.compile(pattern, false);
        }
        if (!(tolerance >= 0 && relativeTolerance >= 0)) {
            throw new IllegalArgumentException(
                    "a tolerance is 0 or more, not " + Math.min(tolerance, relativeTolerance));
        }
    }

    public NumberOptions withPattern(@Nullable String newPattern) {
        return new NumberOptions(newPattern, tolerance, relativeTolerance);
    }

    public NumberOptions withTolerance(double absolute, double relative) {
        return new NumberOptions(pattern, absolute, relative);
    }

    boolean tolerant() {
        return tolerance > 0 || relativeTolerance > 0;
    }

    boolean within(double answer, double reference) {
        return Math.abs(answer - reference) <= Math.max(tolerance, relativeTolerance * Math.abs(reference));
    }

    /** {@code number|v1|pattern:none|tolerance:0.5|relative:0.0|points:4096}. */
    public String signature() {
        return Signature.of("number", 1)
                .withHash("pattern", pattern == null ? List.of() : List.of(pattern))
                .with("tolerance", String.valueOf(tolerance))
                .with("relative", String.valueOf(relativeTolerance))
                .with("points", String.valueOf(NumberReading.MOST_POINTS))
                .toString();
    }

    /**
     * The options that matter to a summary, from a signature.
     *
     * @throws IllegalArgumentException when the signature is of something else
     */
    static NumberOptions of(Signature signature) {
        if (!String.valueOf(NumberReading.MOST_POINTS)
                .equals(signature.options().get("points"))) {
            throw new IllegalArgumentException("another number of points in " + signature);
        }
        return DEFAULT.withTolerance(
                Double.parseDouble(signature.options().getOrDefault("tolerance", "")),
                Double.parseDouble(signature.options().getOrDefault("relative", "")));
    }
}
