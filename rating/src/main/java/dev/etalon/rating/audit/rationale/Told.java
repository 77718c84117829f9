package dev.etalon.rating.audit.rationale;

import dev.etalon.rating.audit.paired.Excess;
import java.util.List;
import java.util.Locale;

/** Findings that set something beside a control. */
final class Told {
    private Told() {}

    /** @param sentence with a place for the rate and one for the control's */
    static RationaleFinding excess(String probe, Excess excess, String badge, String sentence) {
        Double control = excess.noise();
        return new RationaleFinding(
                probe,
                excess.items(),
                excess.rate(),
                control,
                excess.interval(),
                excess.test() == null ? null : (Double) excess.test().p(),
                List.of(),
                badge,
                sentence.formatted(percent(excess.rate()), control == null ? "an unknown share" : percent(control)));
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f%%", 100 * share);
    }
}
