package dev.etalon.core.traffic;

import dev.etalon.core.score.FailureKind;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** What an HTTP response that is not a success means for a call. */
public final class HttpErrors {
    private HttpErrors() {}

    /**
     * The kind of failure that a status stands for: 429 is a rate limit, 408 a timeout, 401 and 403 missing credentials, 5xx a broken
     * server (529, overloaded, too), and everything else means that the request is wrong.
     *
     * @param status an HTTP status, outside of 200 to 299
     */
    public static FailureKind kindOf(int status) {
        return switch (status) {
            case 401, 403 -> FailureKind.UNAUTHORIZED;
            case 408 -> FailureKind.TIMEOUT;
            case 429 -> FailureKind.RATE_LIMITED;
            default -> status >= 500 && status < 600 ? FailureKind.SERVER : FailureKind.REJECTED;
        };
    }

    /**
     * Reads a Retry-After header: seconds or an HTTP date (RFC 9110, 10.2.3).
     *
     * @param now the Date header of the same response where there is one, so that clocks need not agree
     * @return zero for a date that has passed, empty for anything unreadable
     */
    public static Optional<Duration> retryAfter(String header, Instant now) {
        String text = header.strip();
        if (text.matches("\\d{1,9}(\\.\\d{1,9})?")) {
            return Optional.of(Duration.ofMillis(Math.round(Double.parseDouble(text) * 1000)));
        }
        return date(text).map(then -> then.isAfter(now) ? Duration.between(now, then) : Duration.ZERO);
    }

    /** Reads an HTTP date ({@code Tue, 24 Nov 2026 10:00:00 GMT}); empty where it is not one. */
    public static Optional<Instant> date(String header) {
        try {
            return Optional.of(DateTimeFormatter.RFC_1123_DATE_TIME.parse(header.strip(), Instant::from));
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }
}
