package dev.etalon.core.gate;

import java.util.Locale;
import java.util.Optional;

/**
 * Says in plain English what came of a condition.
 *
 * @param rule the condition
 * @param size how much data is behind it
 */
record Wording(String rule, String size, double errorRate) {

    /**
     * The line of a condition that asks for at least a threshold.
     *
     * @param reversed whether reach and threshold are turned round, so that words must turn them back
     */
    GateResult.Line line(Condition condition, Optional<Reach> reach, double threshold, boolean reversed) {
        if (reach.isEmpty()) {
            return withoutValue(condition, rule, "there is no value or too little data for an interval (" + size + ")");
        }
        Reach found = reach.get();
        Reach shown = reversed ? found.reversed() : found;
        String text = rule + ": " + Reach.number(shown.value()) + ", from " + Reach.number(shown.low()) + " to "
                + Reach.number(shown.high()) + " at an error rate of " + percent() + " on each side (" + size + "): "
                + found.reason(threshold);
        return new GateResult.Line(condition, found.atLeast(threshold), text);
    }

    static GateResult.Line withoutValue(Condition condition, String rule, String why) {
        return new GateResult.Line(condition, GateVerdict.INCONCLUSIVE, rule + ": " + why);
    }

    private String percent() {
        return String.format(Locale.ROOT, "%.3g%%", errorRate * 100).replaceAll("\\.0+%", "%");
    }
}
