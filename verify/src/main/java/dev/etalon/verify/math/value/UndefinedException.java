package dev.etalon.verify.math.value;

/** An expression has no value at a point. */
public final class UndefinedException extends Exception {
    private static final long serialVersionUID = 1L;

    UndefinedException(String message) {
        super(message);
    }
}
