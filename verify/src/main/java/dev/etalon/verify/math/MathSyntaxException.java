package dev.etalon.verify.math;

/** A text that cannot be read as mathematics. */
final class MathSyntaxException extends Exception {
    private static final long serialVersionUID = 1L;

    MathSyntaxException(String message) {
        super(message);
    }
}
