package dev.etalon.verify.code;

import dev.etalon.core.score.FailureKind;
import dev.etalon.verify.sandbox.CpuUse;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Whose fault it is that the time was over. */
final class Timeouts {
    private Timeouts() {}

    /** A candidate that ran, or slept, was slow itself; one that stood in the queue for a processor was not. */
    static Verdict judge(Duration limit, CpuUse use) {
        String cpu = "%.1f s of CPU".formatted(seconds(use.used()));
        if (use.starvedWithin(limit)) {
            String message = "Not verified: the host is overloaded. The candidate got " + cpu + " in " + seconds(limit)
                    + " s, too little to call it slow. Run fewer things at once, or raise the time.";
            return new Verdict.Unverified(FailureKind.TIMEOUT, message);
        }
        String text = "No result within " + seconds(limit) + " s (" + cpu + ").";
        return new Verdict.Rejected("timeout", text, Map.of("limits", List.of("wall time")));
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
