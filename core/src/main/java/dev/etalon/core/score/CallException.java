package dev.etalon.core.score;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A call to the outside (a model, an endpoint, a process) gave no usable reply. */
public final class CallException extends Exception {
    private static final long serialVersionUID = 1L;

    private final FailureKind kind;
    private final transient @Nullable Duration retryAfter;

    public CallException(FailureKind kind, String message) {
        this(kind, message, null, null);
    }

    public CallException(FailureKind kind, String message, @Nullable Throwable cause) {
        this(kind, message, null, cause);
    }

    /** @param retryAfter how long the other side asks to wait (HTTP Retry-After), or null */
    public CallException(FailureKind kind, String message, @Nullable Duration retryAfter, @Nullable Throwable cause) {
        super(Objects.requireNonNull(message, "message is null"), cause);
        this.kind = Objects.requireNonNull(kind, "kind is null");
        this.retryAfter = retryAfter;
    }

    public FailureKind kind() {
        return kind;
    }

    public @Nullable Duration retryAfter() {
        return retryAfter;
    }

    public Failure failure() {
        return new Failure(kind, Objects.requireNonNullElse(getMessage(), kind.name()));
    }
}
