package dev.etalon.models;

import com.fasterxml.jackson.databind.JsonNode;
import dev.etalon.core.score.CallException;
import dev.etalon.core.score.FailureKind;
import dev.etalon.core.traffic.HttpErrors;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Reads what a provider says when it does not answer. */
final class ErrorReply {
    private ErrorReply() {}

    /** @param raw the body, without secrets */
    static CallException failure(URI uri, HttpResponse<?> response, String raw) {
        JsonNode body = ReplyJson.lenient(raw);
        FailureKind kind = kind(response.statusCode(), body);
        String message = "HTTP " + response.statusCode() + " from " + uri.getAuthority() + ": " + said(body, raw)
                + advice(response.statusCode(), kind);
        return new CallException(
                kind, message, retryAfter(response.headers(), body).orElse(null), null);
    }

    private static FailureKind kind(int status, JsonNode body) {
        String code = body.path("error").path("code").asText("");
        if (code.equals("content_filter")) {
            return FailureKind.REFUSED;
        }
        // An empty account says "too many requests", too; waiting does not fill it.
        return code.equals("insufficient_quota") ? FailureKind.REJECTED : HttpErrors.kindOf(status);
    }

    private static String said(JsonNode body, String raw) {
        JsonNode error = body.path("error");
        String message =
                error.isTextual() ? error.asText() : error.path("message").asText("");
        String text = message.isBlank() ? raw : message;
        return text.isBlank() ? "(empty)" : Exchange.excerpt(text);
    }

    private static String advice(int status, FailureKind kind) {
        if (kind == FailureKind.UNAUTHORIZED) {
            return "; check apiKey";
        }
        return status == 404 ? "; check model and baseUrl" : "";
    }

    /** Milliseconds (OpenAI), the standard header, or a field in the body (Google). */
    private static Optional<Duration> retryAfter(HttpHeaders headers, JsonNode body) {
        Instant now = headers.firstValue("Date").flatMap(HttpErrors::date).orElseGet(Instant::now);
        Optional<Duration> millis = headers.firstValue("retry-after-ms")
                .flatMap(value -> HttpErrors.retryAfter(value, now))
                .map(duration -> duration.dividedBy(1000));
        return millis.or(() -> headers.firstValue("Retry-After").flatMap(value -> HttpErrors.retryAfter(value, now)))
                .or(() -> retryDelay(body));
    }

    private static Optional<Duration> retryDelay(JsonNode body) {
        for (JsonNode detail : body.path("error").path("details")) {
            String delay = detail.path("retryDelay").asText("");
            if (delay.endsWith("s")) {
                return HttpErrors.retryAfter(delay.substring(0, delay.length() - 1), Instant.EPOCH);
            }
        }
        return Optional.empty();
    }
}
