package dev.etalon.core.score;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A call to the outside (a model, an endpoint, a process) gave no usable reply. */
public final class CallException extends Exception {
    private static final long serialVersionUID = 1L;

    private final FailureKind kind;
    private final transient @Nullable Duration retryAfter;
    private final transient Evidence evidence;

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
        this.evidence = Evidence.NONE;
    }

    private CallException(CallException before, Evidence evidence) {
        super(before.getMessage(), before.getCause());
        setStackTrace(before.getStackTrace());
        for (Throwable earlier : before.getSuppressed()) {
            addSuppressed(earlier);
        }
        this.kind = before.kind;
        this.retryAfter = before.retryAfter;
        this.evidence = Objects.requireNonNull(evidence, "evidence is null");
    }

    /** This failure with what was received and paid for all the same (a cut text, its tokens). */
    public CallException withEvidence(Evidence evidence) {
        return new CallException(this, evidence);
    }

    /** What was received and paid for all the same; {@link Evidence#NONE} where nothing was. */
    public Evidence evidence() {
        return evidence;
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
