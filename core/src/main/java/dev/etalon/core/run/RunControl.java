package dev.etalon.core.run;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Stops a run from outside: no new trial is taken up, those in flight come to their end, the run can be resumed. */
public final class RunControl {
    private final AtomicReference<Run.@Nullable Status> stop = new AtomicReference<>();

    /** Asks the run to stop as interrupted. */
    public void interrupt() {
        stop(Run.Status.INTERRUPTED);
    }

    /** The first reason wins. */
    void stop(Run.Status reason) {
        stop.compareAndSet(null, reason);
    }

    /** Why the run stops, null while it does not. */
    Run.@Nullable Status reason() {
        return stop.get();
    }

    public boolean stopped() {
        return stop.get() != null;
    }
}
