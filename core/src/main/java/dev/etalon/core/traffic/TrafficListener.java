package dev.etalon.core.traffic;

import dev.etalon.core.score.CallException;
import java.time.Duration;

/** Hears what happens to calls on their way, to show it. Called by many threads at once; must be quick and must not throw. */
public interface TrafficListener {
    /** Hears nothing. */
    TrafficListener NONE = new TrafficListener() {};

    /**
     * An attempt has failed and there will be another.
     *
     * @param attempt which attempt failed, from 1
     * @param wait how long the call waits before the next
     */
    default void retrying(int attempt, CallException error, Duration wait) {}

    /** The number of calls that may be in flight has changed. */
    default void limitChanged(int limit) {}

    /** The other side has asked everybody to wait (HTTP Retry-After). */
    default void paused(Duration wait) {}

    /** A call has left or has come back; calls that wait for their turn do not count. */
    default void inFlight(int calls) {}
}
