package dev.etalon.core.gate;

import dev.etalon.core.stats.Interval;
import dev.etalon.core.summary.Estimate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far the truth may lie: from low to high by chance alone, and from lowest to highest if what is missing went either way.
 *
 * @param value what was measured
 * @param low each of low and high errs in at most the condition's error rate
 * @param lowest negative infinity where missing scores cannot be bounded
 * @param highest infinity where missing scores cannot be bounded
 */
record Reach(double value, double low, double high, double lowest, double highest, long missing) {

    /** Empty where there is no value or no interval. */
    static Optional<Reach> of(
            @Nullable Double value, @Nullable Interval interval, Estimate.@Nullable Bounds bounds, long missing) {
        if (value == null || interval == null) {
            return Optional.empty();
        }
        if (missing == 0) {
            return Optional.of(new Reach(value, interval.low(), interval.high(), interval.low(), interval.high(), 0));
        }
        double down = bounds == null ? Double.POSITIVE_INFINITY : value - Math.min(bounds.worst(), bounds.best());
        double up = bounds == null ? Double.POSITIVE_INFINITY : Math.max(bounds.worst(), bounds.best()) - value;
        return Optional.of(new Reach(
                value, interval.low(), interval.high(), interval.low() - down, interval.high() + up, missing));
    }

    /** The same seen from the other end of the scale. */
    Reach reversed() {
        return new Reach(-value, -high, -low, -highest, -lowest, missing);
    }

    /** Whether the truth is at least this, or below it, or neither is certain. */
    GateVerdict atLeast(double threshold) {
        if (lowest >= threshold) {
            return GateVerdict.PASS;
        }
        return highest < threshold ? GateVerdict.FAIL : GateVerdict.INCONCLUSIVE;
    }

    /** Why {@link #atLeast} says so. */
    String reason(double threshold) {
        return switch (atLeast(threshold)) {
            case PASS -> "holds";
            case FAIL -> "does not hold";
            case INCONCLUSIVE ->
                missingDecides(threshold) ? becauseOfMissing() : "cannot tell, both sides are within reach";
        };
    }

    private boolean missingDecides(double threshold) {
        return low >= threshold || high < threshold;
    }

    private String becauseOfMissing() {
        String what = missing + (missing == 1 ? " missing score" : " missing scores");
        return Double.isInfinite(lowest)
                ? what + " could change that, and the scale has no ends to bound them by"
                : what + " could change that";
    }

    static String number(double value) {
        String digits = String.format(Locale.ROOT, "%.4f", value);
        return digits.replaceAll("0+$", "").replaceAll("\\.$", "").replaceAll("^-0$", "0");
    }
}
