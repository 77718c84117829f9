package dev.etalon.optimize.journal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Objects;

/**
 * One thing that came from outside.
 *
 * @param kind evaluation or reflection
 * @param key what was asked, as a hash
 * @param data what came
 */
public record Entry(String kind, String key, JsonNode data) {
    public Entry {
        Objects.requireNonNull(kind, "kind is null");
        Objects.requireNonNull(key, "key is null");
        Objects.requireNonNull(data, "data is null");
    }
}
