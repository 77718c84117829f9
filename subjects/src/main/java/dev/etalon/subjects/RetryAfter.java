package dev.etalon.subjects;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Reads the Retry-After header (RFC 9110, 10.2.3): seconds or a date. */
final class RetryAfter {
    private static final double LONGEST_SECONDS = 1e9;

    private RetryAfter() {}

    /** How long to wait from now, not negative; null where the header is missing or cannot be read. */
    static @Nullable Duration parse(@Nullable String header, Instant now) {
        if (header == null) {
            return null;
        }
        String value = header.strip();
        return value.matches("\\d+(\\.\\d+)?") ? seconds(value) : untilDate(value, now);
    }

    private static Duration seconds(String value) {
        return Duration.ofMillis(Math.round(Math.min(Double.parseDouble(value), LONGEST_SECONDS) * 1000));
    }

    private static @Nullable Duration untilDate(String value, Instant now) {
        try {
            Duration until = Duration.between(
                    now,
                    ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant());
            return until.isNegative() ? Duration.ZERO : until;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
