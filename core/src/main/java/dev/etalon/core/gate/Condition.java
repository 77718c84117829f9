package dev.etalon.core.gate;

import java.util.Objects;

/**
 * One condition of a gate. Its error rate is the share of cases in which it may pass although it is not met, and the share in which it
 * may fail although it is.
 */
public sealed interface Condition {
    /** The usual error rate. */
    double USUAL_ERROR_RATE = 0.05;

    Target target();

    /** Above 0 and below one half. */
    double errorRate();

    /** The number is at least this: a floor. */
    record AtLeast(Target target, double threshold, double errorRate) implements Condition {
        public AtLeast {
            check(target, threshold, errorRate);
        }
    }

    /** The number is at most this: a ceiling. */
    record AtMost(Target target, double threshold, double errorRate) implements Condition {
        public AtMost {
            check(target, threshold, errorRate);
        }
    }

    /**
     * Non-inferiority: the candidate is worse than the baseline by less than the margin.
     *
     * @param margin above 0, in units of the number
     */
    record NotWorse(Target target, double margin, double errorRate) implements Condition {
        public NotWorse {
            check(target, margin, errorRate);
            if (margin <= 0) {
                throw new IllegalArgumentException("a margin must be above 0, not " + margin
                        + ": that two runs do not differ at all cannot be shown");
            }
        }
    }

    /**
     * Superiority: the candidate is better than the baseline by more than the margin.
     *
     * @param margin 0 or more, in units of the number
     */
    record Better(Target target, double margin, double errorRate) implements Condition {
        public Better {
            check(target, margin, errorRate);
            if (margin < 0) {
                throw new IllegalArgumentException("a margin must be 0 or more, not " + margin);
            }
        }
    }

    static Condition atLeast(String measure, double threshold) {
        return new AtLeast(Target.of(measure), threshold, USUAL_ERROR_RATE);
    }

    static Condition atMost(String measure, double threshold) {
        return new AtMost(Target.of(measure), threshold, USUAL_ERROR_RATE);
    }

    static Condition notWorse(String measure, double margin) {
        return new NotWorse(Target.of(measure), margin, USUAL_ERROR_RATE);
    }

    static Condition better(String measure, double margin) {
        return new Better(Target.of(measure), margin, USUAL_ERROR_RATE);
    }

    private static void check(Target target, double number, double errorRate) {
        Objects.requireNonNull(target, "target is null");
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException("a threshold or margin must be finite, not " + number);
        }
        if (!(errorRate > 0 && errorRate < 0.5)) {
            throw new IllegalArgumentException("an error rate must be above 0 and below 0.5, not " + errorRate);
        }
    }
}
