package dev.etalon.core.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etalon.core.score.FailureKind;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpErrorsTest {
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "400,REJECTED",
        "404,REJECTED",
        "422,REJECTED",
        "302,REJECTED",
        "401,UNAUTHORIZED",
        "403,UNAUTHORIZED",
        "408,TIMEOUT",
        "429,RATE_LIMITED",
        "500,SERVER",
        "503,SERVER",
        "529,SERVER"
    })
    void knowsWhatAStatusMeans(int status, FailureKind kind) {
        assertThat(HttpErrors.kindOf(status)).isEqualTo(kind);
    }

    @Test
    void readsSecondsAndDates() {
        assertThat(HttpErrors.retryAfter("120", NOW)).contains(Duration.ofMinutes(2));
        assertThat(HttpErrors.retryAfter(" 0.25 ", NOW)).contains(Duration.ofMillis(250));
        assertThat(HttpErrors.retryAfter("Tue, 24 Nov 2026 10:00:31 GMT", NOW)).contains(Duration.ofSeconds(31));
        assertThat(HttpErrors.retryAfter("Tue, 24 Nov 2026 09:00:00 GMT", NOW)).contains(Duration.ZERO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-5", "1e9", "99999999999999", "2026-11-24"})
    void ignoresWhatItCannotRead(String header) {
        assertThat(HttpErrors.retryAfter(header, NOW)).isEmpty();
    }
}
