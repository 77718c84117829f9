package dev.etalon.verify.math.syntax;

/** A text that cannot be read as mathematics. */
public final class MathSyntaxException extends Exception {
    private static final long serialVersionUID = 1L;

    MathSyntaxException(String message) {
        super(message);
    }
}
