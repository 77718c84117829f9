package dev.etalon.rating.audit.rationale;

import dev.etalon.core.stats.Interval;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one probe of the reasons found.
 *
 * @param items that it could be made on
 * @param rate what the sentence says; null where it could not be made
 * @param control the same for what should have no effect; null where there is no such thing
 * @param interval of rate minus control, or of the rate where there is no control
 * @param p that it is more than the control; null where there is none
 * @param curve rates by share of the reasons shown; empty for other probes
 * @param badge a few words for the badge; empty where there is nothing to say
 */
public record RationaleFinding(
        String probe,
        int items,
        @Nullable Double rate,
        @Nullable Double control,
        @Nullable Interval interval,
        @Nullable Double p,
        List<Double> curve,
        String badge,
        String sentence) {
    private static final double ALPHA = 0.05;

    public RationaleFinding {
        Objects.requireNonNull(probe, "probe is null");
        curve = List.copyOf(curve);
    }

    static RationaleFinding notMade(String probe, String why) {
        return new RationaleFinding(probe, 0, null, null, null, null, List.of(), "", why);
    }

    /** Whether it is more than its control, beyond chance. */
    boolean shown() {
        return p != null && p <= ALPHA;
    }
}
