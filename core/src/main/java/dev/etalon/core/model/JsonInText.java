package dev.etalon.core.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the JSON objects that stand in a text. */
final class JsonInText {
    private static final ObjectMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final String THOUGHT_END = "</think>";

    /** Steps after which a text full of braces is given up: replies are hostile. */
    private static final long PATIENCE = 20_000_000;

    private final String text;
    private long steps;

    private JsonInText(String text) {
        this.text = text;
    }

    /** The different objects in a text, outermost ones only, in order. What a model thought aloud before is left out. */
    static List<JsonNode> objects(String text) {
        int thought = text.strip().startsWith("<think>") ? text.indexOf(THOUGHT_END) : -1;
        String said = thought < 0 ? text : text.substring(thought + THOUGHT_END.length());
        Optional<JsonNode> whole = parse(said);
        return whole.isPresent() ? List.of(whole.get()) : new JsonInText(said).search();
    }

    private List<JsonNode> search() {
        Set<JsonNode> found = new LinkedHashSet<>();
        int at = text.indexOf('{');
        while (at >= 0) {
            int end = endOfObject(at);
            Optional<JsonNode> object = end < 0 ? Optional.empty() : parse(text.substring(at, end));
            object.ifPresent(found::add);
            at = text.indexOf('{', object.isPresent() ? end : at + 1);
            if (steps > PATIENCE) {
                return List.of();
            }
        }
        return new ArrayList<>(found);
    }

    private static Optional<JsonNode> parse(String text) {
        try {
            JsonNode node = STRICT.readTree(text);
            return node != null && node.isObject() ? Optional.of(node) : Optional.empty();
        } catch (JsonProcessingException notJson) {
            return Optional.empty();
        }
    }

    /** The index after the brace that closes the one at {@code start}, or -1. */
    private int endOfObject(int start) {
        int depth = 0;
        boolean quoted = false;
        for (int i = start; i < text.length(); i++, steps++) {
            char c = text.charAt(i);
            if (quoted) {
                if (c == '\\') {
                    i++;
                } else if (c == '"') {
                    quoted = false;
                }
            } else if (c == '"') {
                quoted = true;
            } else if (c == '{') {
                depth++;
            } else if (c == '}' && --depth == 0) {
                return i + 1;
            }
        }
        return -1;
    }
}
