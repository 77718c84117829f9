package dev.etalon.core.traffic;

import java.time.Duration;
import java.util.Objects;

/**
 * A step in the history of a limit, kept with a run so that a slow one can be explained.
 *
 * @param at time since the first call could have left
 * @param limit how many calls may be in flight from then on
 * @param cause why it changed; growth without a fall in between is one entry, that of its highest point
 */
public record LimitChange(Duration at, int limit, Cause cause) {
    /** Why a limit changed. */
    public enum Cause {
        START,
        GREW,
        RATE_LIMITED
    }

    public LimitChange {
        Objects.requireNonNull(at, "at is null");
        Objects.requireNonNull(cause, "cause is null");
    }
}
