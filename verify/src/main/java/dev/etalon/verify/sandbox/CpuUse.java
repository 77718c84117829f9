package dev.etalon.verify.sandbox;

import java.time.Duration;
import java.util.Optional;

/**
 * What the processes of a sandbox got from the processors so far.
 *
 * @param used time on a processor
 * @param waited time of the living threads ready to run, but without a processor: what a loaded host costs; empty where the kernel
 *     does not tell
 */
public record CpuUse(Duration used, Optional<Duration> waited) {
    public static final CpuUse NONE = new CpuUse(Duration.ZERO, Optional.empty());

    /**
     * Whether a process that was not ready within a limit was kept from it by the host: it had less than half of the limit on a
     * processor, and stood in the queue for one most of the remaining time. A process that slept is not starved.
     */
    public boolean starvedWithin(Duration limit) {
        Duration half = limit.dividedBy(2);
        boolean ran = used.compareTo(half) >= 0;
        boolean idle = waited.isPresent() && used.plus(waited.get()).compareTo(half) < 0;
        return !ran && !idle;
    }
}
