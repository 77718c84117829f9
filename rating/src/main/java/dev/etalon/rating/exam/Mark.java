package dev.etalon.rating.exam;

import dev.etalon.core.summary.Estimate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One number of an exam.
 *
 * @param value null where it is undefined
 * @param low the lower end of its interval, null where there is none
 * @param high the upper end
 * @param method how the interval was made
 */
public record Mark(
        String name,
        @Nullable Double value,
        @Nullable Double low,
        @Nullable Double high,
        @Nullable String method) {
    public Mark {
        Objects.requireNonNull(name, "name is null");
    }

    /** The estimate under the name that an exam gives it. */
    public static Mark of(String name, Estimate estimate) {
        var interval = estimate.interval();
        return interval == null
                ? new Mark(name, estimate.value(), null, null, null)
                : new Mark(name, estimate.value(), interval.low(), interval.high(), interval.method());
    }
}
