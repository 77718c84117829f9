package dev.etalon.subjects;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A request with places: {@code {{input}}}, {@code {{id}}}, {@code {{context}}}, {@code {{reference}}}, {@code {{repeat}}} and
 * {@code {{metadata.path}}}.
 *
 * @param method GET, POST, PUT, ...
 * @param url values are percent-encoded
 * @param headers by name, letter case ignored; values go in as they are. With a body and no {@code Content-Type}, that is JSON
 * @param body null for none. In a JSON body, a place inside a JSON string takes the value escaped, a place outside takes it as a JSON
 *     value ({@code {"q": "{{input}}", "k": {{metadata.k}}}}); in a form body values are form-encoded; in any other they go in as
 *     they are
 */
public record HttpRequestTemplate(
        String method,
        String url,
        Map<String, String> headers,
        @Nullable String body) {
    static final String CONTENT_TYPE = "Content-Type";

    public HttpRequestTemplate {
        method = method.toUpperCase(Locale.ROOT);
        Objects.requireNonNull(url, "url is null");
        Map<String, String> sorted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        sorted.putAll(headers);
        if (body != null) {
            sorted.putIfAbsent(CONTENT_TYPE, "application/json");
        }
        headers = Collections.unmodifiableMap(sorted);
    }

    /** A JSON body by POST. */
    public static HttpRequestTemplate post(String url, String body) {
        return new HttpRequestTemplate("POST", url, Map.of(), body);
    }

    /** Without header values and the query: they may hold secrets. */
    @Override
    public String toString() {
        return method + " " + url.replaceFirst("\\?.*", "") + " " + headers.keySet();
    }
}
