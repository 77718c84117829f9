package dev.etalon.verify.code.java.inside;

/** A value that is no plain one does not leave its process. */
final class UncrossableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UncrossableException(String what) {
        super(what);
    }
}
