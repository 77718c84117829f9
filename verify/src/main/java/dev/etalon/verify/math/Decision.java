package dev.etalon.verify.math;

import java.util.function.UnaryOperator;

/**
 * Whether two expressions are equal.
 *
 * @param how by what it was decided: an exact form, points, the text
 * @param witness where they differ, for example {@code x = 0.5: 2 and 3}; empty where there is none
 */
record Decision(Outcome outcome, String how, String witness) {
    enum Outcome {
        EQUAL,
        DIFFERENT,
        UNKNOWN
    }

    static Decision equal(String how) {
        return new Decision(Outcome.EQUAL, how, "");
    }

    static Decision different(String how) {
        return new Decision(Outcome.DIFFERENT, how, "");
    }

    static Decision different(String how, String witness) {
        return new Decision(Outcome.DIFFERENT, how, witness);
    }

    static Decision unknown(String how) {
        return new Decision(Outcome.UNKNOWN, how, "");
    }

    boolean isEqual() {
        return outcome == Outcome.EQUAL;
    }

    boolean isUnknown() {
        return outcome == Outcome.UNKNOWN;
    }

    Decision explained(UnaryOperator<String> words) {
        return new Decision(outcome, words.apply(how), witness);
    }

    /** Both must hold. */
    Decision and(Decision other) {
        if (outcome == Outcome.DIFFERENT || other.outcome == Outcome.DIFFERENT) {
            return outcome == Outcome.DIFFERENT ? this : other;
        }
        if (isUnknown() || other.isUnknown()) {
            return isUnknown() ? this : other;
        }
        boolean same = how.equals(other.how) || how.contains(other.how);
        return same ? this : other.how.contains(how) ? other : equal(how + "; " + other.how);
    }

    /** One of both must hold. */
    Decision or(Decision other) {
        if (isEqual() || other.isEqual()) {
            return isEqual() ? this : other;
        }
        return isUnknown() ? this : other.isUnknown() ? other : this;
    }
}
