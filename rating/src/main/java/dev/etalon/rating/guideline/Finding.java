package dev.etalon.rating.guideline;

import java.util.Objects;

/**
 * Something in a guideline that makes raters differ.
 *
 * @param rule its short name
 * @param message what is wrong and what to do
 */
public record Finding(Severity severity, String rule, String message) {
    /** How bad it is. */
    public enum Severity {
        /** Raters cannot follow it, or kept verdicts are mixed with others. */
        ERROR,
        /** Raters will differ more than they need to. */
        WARNING
    }

    public Finding {
        Objects.requireNonNull(severity, "severity is null");
        Objects.requireNonNull(rule, "rule is null");
        Objects.requireNonNull(message, "message is null");
    }

    static Finding error(String rule, String message) {
        return new Finding(Severity.ERROR, rule, message);
    }

    static Finding warning(String rule, String message) {
        return new Finding(Severity.WARNING, rule, message);
    }
}
