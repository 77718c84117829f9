package dev.etalon.verify.structure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;

/**
 * A call of a tool.
 *
 * @param arguments an object
 */
record ToolCall(String name, JsonNode arguments) {
    private static final int MOST = 100;

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** @throws IllegalArgumentException where it is no JSON */
    static JsonNode json(String text) {
        try {
            JsonNode node = JSON.readTree(text);
            if (node == null || node.isMissingNode()) {
                throw new IllegalArgumentException("there is no JSON");
            }
            return node;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("it is no JSON: " + e.getOriginalMessage(), e);
        }
    }

    static JsonNode json(Object value) {
        return value instanceof String text ? json(text) : JSON.valueToTree(value);
    }

    /**
     * The calls in a JSON value: one call or a list, as OpenAI writes them ({@code tool_calls}, {@code function}, arguments as text) or
     * plainly ({@code name} and {@code arguments}, {@code parameters} or {@code input}).
     *
     * @throws IllegalArgumentException where it holds anything else
     */
    static List<ToolCall> all(JsonNode json) {
        JsonNode calls = json.has("tool_calls") ? json.get("tool_calls") : json;
        List<ToolCall> all = new ArrayList<>();
        if (!calls.isArray()) {
            all.add(one(calls));
            return all;
        }
        if (calls.size() > MOST) {
            throw new IllegalArgumentException("there are more than " + MOST + " calls");
        }
        calls.forEach(call -> all.add(one(call)));
        return all;
    }

    private static ToolCall one(JsonNode json) {
        JsonNode call = json.path("function").isObject() ? json.get("function") : json;
        JsonNode name = call.path("name");
        if (!name.isTextual()) {
            throw new IllegalArgumentException("a call needs a text \"name\"");
        }
        return new ToolCall(name.asText(), arguments(call));
    }

    private static JsonNode arguments(JsonNode call) {
        for (String key : List.of("arguments", "parameters", "input")) {
            JsonNode value = call.path(key);
            if (value.isTextual()) {
                String text = value.asText();
                return object(text.isBlank() ? JsonNodeFactory.instance.objectNode() : json(text));
            }
            if (!value.isMissingNode() && !value.isNull()) {
                return object(value);
            }
        }
        return JsonNodeFactory.instance.objectNode();
    }

    private static JsonNode object(JsonNode node) {
        if (!node.isObject()) {
            throw new IllegalArgumentException("the arguments of a call are an object");
        }
        return node;
    }
}
