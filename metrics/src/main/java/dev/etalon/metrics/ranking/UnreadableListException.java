package dev.etalon.metrics.ranking;

/** What should be a ranked list or judgements is not; the message says where and why. */
final class UnreadableListException extends Exception {
    private static final long serialVersionUID = 1L;

    UnreadableListException(String message) {
        super(message);
    }
}
