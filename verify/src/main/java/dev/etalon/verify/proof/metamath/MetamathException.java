package dev.etalon.verify.proof.metamath;

import java.io.Serial;

/** What is wrong with a database or a proof, in words for people. */
public final class MetamathException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final boolean limit;

    MetamathException(String message) {
        this(message, false);
    }

    private MetamathException(String message, boolean limit) {
        super(message);
        this.limit = limit;
    }

    static MetamathException limit(String message) {
        return new MetamathException(message, true);
    }

    MetamathException at(int line) {
        return new MetamathException("line " + line + ": " + text(), limit);
    }

    /** Whether a bound was reached, so that nothing is known to be wrong. */
    public boolean isLimit() {
        return limit;
    }

    /** The message. */
    public String text() {
        return String.valueOf(getMessage());
    }
}
