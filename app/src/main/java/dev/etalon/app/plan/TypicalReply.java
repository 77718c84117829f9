package dev.etalon.app.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * A reply that fits what was asked for, so that whoever asks goes on to ask what comes next: a judge of claims its claims one by one.
 * What it says means nothing.
 */
public final class TypicalReply {
    /** As many items as an answer of a few sentences has claims. */
    private static final int ITEMS = 8;

    private static final ObjectMapper JSON = new ObjectMapper();

    private TypicalReply() {}

    /**
     * A JSON text for a JSON Schema of objects, lists and texts; empty where free text was asked for.
     *
     * @param schema null for free text
     */
    public static String to(@Nullable String schema) {
        if (schema == null) {
            return "";
        }
        try {
            return value(JSON.readTree(schema)).toString();
        } catch (JsonProcessingException e) {
            return "";
        }
    }

    private static JsonNode value(JsonNode schema) {
        JsonNode choices = schema.path("enum");
        if (choices.isArray() && !choices.isEmpty()) {
            return choices.get(0);
        }
        return switch (schema.path("type").asText()) {
            case "object" -> {
                ObjectNode object = JSON.createObjectNode();
                schema.path("properties")
                        .properties()
                        .forEach(property -> object.set(property.getKey(), value(property.getValue())));
                yield object;
            }
            case "array" -> {
                ArrayNode array = JSON.createArrayNode();
                for (int item = 1; item <= ITEMS; item++) {
                    JsonNode one = value(schema.path("items"));
                    array.add(one.isTextual() ? JSON.getNodeFactory().textNode(one.textValue() + " " + item) : one);
                }
                yield array;
            }
            case "integer", "number" ->
                JSON.getNodeFactory().numberNode(schema.path("minimum").asInt(0));
            case "boolean" -> JSON.getNodeFactory().booleanNode(true);
            default -> JSON.getNodeFactory().textNode("A sentence of the usual length");
        };
    }
}
