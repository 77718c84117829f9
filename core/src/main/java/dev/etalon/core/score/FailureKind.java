package dev.etalon.core.score;

/** The ways in which an answer or a score can be missing. */
public enum FailureKind {
    /** The provider or endpoint said "too many requests" until retries ran out. */
    RATE_LIMITED(true),
    /** The other side broke: HTTP 5xx, overloaded. */
    SERVER(true),
    /** No reply in time. */
    TIMEOUT(true),
    /** The connection could not be made or was cut. */
    CONNECTION(true),
    /** The other side says that the request is wrong: HTTP 4xx, unknown model, too long. */
    REJECTED(false),
    /** Missing or wrong credentials. */
    UNAUTHORIZED(false),
    /** The model declined, or a content filter cut in. */
    REFUSED(false),
    /** The reply ended at the token limit. */
    TRUNCATED(false),
    /** A reply came that cannot be read: not JSON, no verdict in it, a path that matches nothing. */
    UNREADABLE(false),
    /** The budget of the suite was reached before the call. */
    BUDGET(false),
    /** Replay-only mode met a request that no store holds. */
    REPLAY_MISS(false),
    /** There is no answer to score. */
    NO_ANSWER(false),
    /** The subject itself reported an error or threw. */
    SUBJECT(false),
    /** The scorer threw: a defect in the scorer or a sample it cannot handle. */
    SCORER(false),
    /** No sandbox of the required level: nothing was run. */
    NO_SANDBOX(false);

    private final boolean retryable;

    FailureKind(boolean retryable) {
        this.retryable = retryable;
    }

    /** Whether the same call may go through later. */
    public boolean retryable() {
        return retryable;
    }
}
