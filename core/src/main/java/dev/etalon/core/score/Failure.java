package dev.etalon.core.score;

import java.util.Objects;

/** What broke, in words that help: what was wrong and what to do. */
public record Failure(FailureKind kind, String message) {
    public Failure {
        Objects.requireNonNull(kind, "kind is null");
        Objects.requireNonNull(message, "message is null");
    }
}
