package dev.etalon.core.compare;

/** Two runs cannot be compared. The message names what differs and what to do. */
public final class IncomparableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public IncomparableException(String message) {
        super(message);
    }
}
