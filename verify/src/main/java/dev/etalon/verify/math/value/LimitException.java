package dev.etalon.verify.math.value;

/** A computation that would be larger than is allowed: nobody knows its result. */
public final class LimitException extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean time;

    private LimitException(String message, boolean time) {
        super(message);
        this.time = time;
    }

    public static LimitException size(String message) {
        return new LimitException(message, false);
    }

    public static LimitException time(String message) {
        return new LimitException(message, true);
    }

    /** Whether it was the time that ran out, and not a bound on sizes that would fire each time. */
    public boolean ofTime() {
        return time;
    }
}
