package dev.etalon.core.traffic;

import java.time.Duration;
import java.util.Objects;

/**
 * How many calls may be in flight, and how that number follows what the other side bears.
 *
 * @param start the number to begin with
 * @param min the number below which it never falls, 1 or more
 * @param max the number above which it never grows
 * @param shrink what the number is multiplied by at "too many requests", in (0, 1)
 * @param cooldown for how long after shrinking it neither shrinks again nor grows
 */
public record ConcurrencySettings(int start, int min, int max, double shrink, Duration cooldown) {
    public static final ConcurrencySettings DEFAULT = new ConcurrencySettings(20, 1, 100, 0.8, Duration.ofSeconds(15));

    public ConcurrencySettings {
        if (min < 1 || start < min || max < start) {
            throw new IllegalArgumentException(
                    "concurrency needs 1 <= min <= start <= max, not min " + min + ", start " + start + ", max " + max);
        }
        if (!(shrink > 0 && shrink < 1)) {
            throw new IllegalArgumentException("shrink must be between 0 and 1, not " + shrink);
        }
        Objects.requireNonNull(cooldown, "cooldown is null");
        if (cooldown.isNegative()) {
            throw new IllegalArgumentException("cooldown is negative: " + cooldown);
        }
    }

    /** Always this many. */
    public static ConcurrencySettings fixed(int calls) {
        return new ConcurrencySettings(calls, calls, calls, DEFAULT.shrink, DEFAULT.cooldown);
    }

    /** The default, growing up to {@code max}; a smaller one than the default start is also the start. */
    public static ConcurrencySettings upTo(int max) {
        return new ConcurrencySettings(
                Math.min(DEFAULT.start, max), DEFAULT.min, max, DEFAULT.shrink, DEFAULT.cooldown);
    }
}
