package dev.etalon.subjects;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.etalon.core.subject.Step;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** JSON values (text, number, boolean, list, map, null) as what an answer is made of. */
final class JsonValues {
    static final JsonMapper MAPPER = new JsonMapper();

    private JsonValues() {}

    /** A text as it is, anything else as JSON. */
    static String text(@Nullable Object value) {
        return value instanceof String text ? text : json(value);
    }

    static String json(@Nullable Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a JSON value: " + e.getOriginalMessage(), e);
        }
    }

    /** A number, or a text that is one (as CSV has it); empty for anything else. */
    static Optional<BigDecimal> number(@Nullable Object value) {
        try {
            return value instanceof Number || value instanceof String
                    ? Optional.of(new BigDecimal(value.toString().strip()))
                    : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /**
     * Steps from a list of objects or texts; anything else is one step. Of an object, the name is its {@code name} or {@code type},
     * the input its {@code input}, {@code arguments} or {@code query}, the output its {@code output}, {@code result} or
     * {@code content}.
     */
    static List<Step> steps(@Nullable Object value) {
        return value instanceof List<?> list
                ? list.stream().map(JsonValues::step).toList()
                : value == null ? List.of() : List.of(step(value));
    }

    private static Step step(@Nullable Object value) {
        return value instanceof Map<?, ?> map
                ? new Step(
                        first(map, "name", "type"),
                        first(map, "input", "arguments", "query"),
                        first(map, "output", "result", "content"))
                : new Step("", "", text(value));
    }

    private static String first(Map<?, ?> map, String... names) {
        for (String name : names) {
            if (map.get(name) != null) {
                return text(map.get(name));
            }
        }
        return "";
    }
}
