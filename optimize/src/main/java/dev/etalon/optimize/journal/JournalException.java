package dev.etalon.optimize.journal;

/** A journal that does not fit the search that wants to go on with it. */
public final class JournalException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public JournalException(String message) {
        super(message);
    }
}
