package dev.etalon.core.score;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Why a score is what it is.
 *
 * @param text a sentence or a rationale for people; may be empty
 * @param details named facts as JSON values (the failing test, expected and got, the raw reply of a judge, ...)
 */
public record Evidence(String text, Map<String, Object> details) {
    public static final Evidence NONE = new Evidence("", Map.of());

    public Evidence {
        Objects.requireNonNull(text, "text is null");
        details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
    }

    public static Evidence of(String text) {
        return text.isEmpty() ? NONE : new Evidence(text, Map.of());
    }

    public Evidence with(String key, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(details);
        more.put(key, value);
        return new Evidence(text, more);
    }
}
