package dev.etalon.verify.code.java.inside;

/** A value that is no plain one does not leave its process. */
final class UncrossableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean tooMuch;

    UncrossableException(String what) {
        this(what, false);
    }

    /** @param tooMuch whether it is only its size; that can be a candidate's doing, and must not lead to weaker grading */
    UncrossableException(String what, boolean tooMuch) {
        super(what);
        this.tooMuch = tooMuch;
    }

    boolean tooMuch() {
        return tooMuch;
    }
}
