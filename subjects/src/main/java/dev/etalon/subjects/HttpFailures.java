package dev.etalon.subjects;

import dev.etalon.core.score.CallException;
import dev.etalon.core.score.FailureKind;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What went wrong with a request, in words without secrets. */
final class HttpFailures {
    private final String name;
    private final Secrets secrets;
    private final Duration timeout;

    /** @param name of the endpoint, for messages */
    HttpFailures(String name, Secrets secrets, Duration timeout) {
        this.name = name;
        this.secrets = secrets;
        this.timeout = timeout;
    }

    CallException ofStatus(HttpResponse<?> response, String body) {
        int status = response.statusCode();
        String said = body.isBlank() ? "" : ": " + Excerpt.of(secrets.hiddenIn(body));
        Duration wait =
                RetryAfter.parse(response.headers().firstValue("Retry-After").orElse(null), Instant.now());
        return new CallException(kind(status), safe("status " + status + said + advice(status)), wait, null);
    }

    private static FailureKind kind(int status) {
        return switch (status) {
            case 429 -> FailureKind.RATE_LIMITED;
            case 408 -> FailureKind.TIMEOUT;
            case 401, 403 -> FailureKind.UNAUTHORIZED;
            default -> status >= 500 ? FailureKind.SERVER : FailureKind.REJECTED;
        };
    }

    private static String advice(int status) {
        return switch (status) {
            case 401, 403 -> ". Check the credentials in the headers";
            case 301, 302, 303, 307, 308 -> ". Redirects are not followed: name the final address";
            case 404, 405 -> ". Check the address and the method";
            default -> "";
        };
    }

    CallException timeout(Exception cause) {
        return new CallException(
                FailureKind.TIMEOUT, safe("no whole reply within " + timeout.toMillis() + " ms"), cause);
    }

    CallException of(Throwable cause) {
        return switch (cause) {
            case LimitedBody.TooLong e -> new CallException(FailureKind.UNREADABLE, safe(e.getMessage()), e);
            case HttpTimeoutException e -> timeout(e);
            case ConnectException e -> new CallException(FailureKind.CONNECTION, safe(noConnection(e)), e);
            case IOException e ->
                new CallException(FailureKind.CONNECTION, safe("the connection broke: " + words(e)), e);
            default -> new CallException(FailureKind.SUBJECT, safe(words(cause)), cause);
        };
    }

    /** The same failure with the endpoint's name, and without secrets that the other side has sent back. */
    CallException named(CallException failure) {
        return new CallException(
                failure.kind(), safe(String.valueOf(failure.getMessage())), failure.retryAfter(), failure);
    }

    private static String noConnection(ConnectException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnresolvedAddressException || cause instanceof UnknownHostException) {
                return "the host is not known. Check the address";
            }
        }
        return "no connection. Is the server running?";
    }

    private static String words(Throwable cause) {
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }

    private String safe(@Nullable String message) {
        return secrets.hiddenIn(name + ": " + message);
    }
}
