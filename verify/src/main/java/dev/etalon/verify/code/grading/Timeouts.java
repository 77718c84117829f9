package dev.etalon.verify.code.grading;

import dev.etalon.core.score.Evidence;
import dev.etalon.verify.code.language.Findings;
import dev.etalon.verify.sandbox.CpuUse;
import dev.etalon.verify.verdict.Verification;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Whose fault it is that the time was over. */
public final class Timeouts {
    private Timeouts() {}

    /** A candidate that ran, or slept, was slow itself; one that stood in the queue for a processor was not. */
    public static Verification judge(Duration limit, CpuUse use) {
        String cpu = "%.1f s of CPU".formatted(seconds(use.used()));
        if (use.starvedWithin(limit)) {
            String message = "Not verified: the host is overloaded. The candidate got " + cpu + " in " + seconds(limit)
                    + " s, too little to call it slow. Run fewer things at once, or raise the time.";
            return new Verification.Timeout(message, Evidence.NONE);
        }
        String text = "No result within " + seconds(limit) + " s (" + cpu + ").";
        return Findings.refuted("timeout", text, Map.of("limits", List.of("wall time")));
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
