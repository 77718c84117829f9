package dev.etalon.core.traffic;

import java.time.Duration;

/** The clock and the bed of everything that waits, so that a test need not wait. Safe for use by many threads. */
public interface Time {
    /** The machine's clock and real sleep. */
    Time SYSTEM = new SystemTime();

    /** Time that has passed since some fixed moment; never goes back. */
    long nanos();

    void sleep(Duration duration) throws InterruptedException;
}
