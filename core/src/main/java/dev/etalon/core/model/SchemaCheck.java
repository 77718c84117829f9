package dev.etalon.core.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Holds JSON to the part of JSON Schema that models are asked for: {@code type}, {@code enum}, {@code const}, {@code required},
 * {@code properties}, {@code additionalProperties: false}, {@code items} and bounds.
 */
final class SchemaCheck {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<String> problems = new ArrayList<>();

    private SchemaCheck() {}

    /** One sentence for each thing that is wrong; empty where nothing is. */
    static List<String> problems(JsonNode value, String schema) {
        SchemaCheck check = new SchemaCheck();
        try {
            check.node(value, JSON.readTree(schema), "the reply");
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the schema is not JSON: " + e.getOriginalMessage(), e);
        }
        return check.problems;
    }

    private void node(JsonNode value, JsonNode schema, String where) {
        JsonNode type = schema.path("type");
        if (!type.isMissingNode() && !hasType(value, type)) {
            problems.add(where + " must be " + names(type) + ", not "
                    + value.getNodeType().name().toLowerCase(Locale.ROOT));
            return;
        }
        values(value, schema, where);
        bounds(value, schema, where);
        if (value.isObject()) {
            object(value, schema, where);
        }
        if (value.isArray() && schema.path("items").isObject()) {
            for (int i = 0; i < value.size(); i++) {
                node(value.get(i), schema.get("items"), where + "[" + i + "]");
            }
        }
    }

    private void values(JsonNode value, JsonNode schema, String where) {
        JsonNode allowed = schema.path("enum");
        boolean unknown = allowed.isArray() && !contains(allowed, value);
        if (unknown) {
            problems.add(where + " is " + value + ", which is none of " + allowed);
        }
        if (schema.has("const") && !same(schema.get("const"), value)) {
            problems.add(where + " must be " + schema.get("const") + ", not " + value);
        }
    }

    private void bounds(JsonNode value, JsonNode schema, String where) {
        if (value.isNumber()) {
            bound(value.decimalValue(), schema, "minimum", "maximum", where);
        } else if (value.isTextual()) {
            int length = value.textValue().codePointCount(0, value.textValue().length());
            bound(BigDecimal.valueOf(length), schema, "minLength", "maxLength", "the length of " + where);
        } else if (value.isArray()) {
            bound(BigDecimal.valueOf(value.size()), schema, "minItems", "maxItems", "the number of items of " + where);
        }
    }

    private void bound(BigDecimal number, JsonNode schema, String least, String most, String what) {
        if (schema.path(least).isNumber() && number.compareTo(schema.get(least).decimalValue()) < 0) {
            problems.add(what + " is " + number + ", below " + schema.get(least));
        }
        if (schema.path(most).isNumber() && number.compareTo(schema.get(most).decimalValue()) > 0) {
            problems.add(what + " is " + number + ", above " + schema.get(most));
        }
    }

    private void object(JsonNode value, JsonNode schema, String where) {
        JsonNode properties = schema.path("properties");
        for (JsonNode required : schema.path("required")) {
            if (!value.has(required.asText())) {
                problems.add(where + " lacks \"" + required.asText() + "\"");
            }
        }
        boolean closed = schema.path("additionalProperties").isBoolean()
                && !schema.get("additionalProperties").booleanValue();
        value.properties().forEach(property -> {
            String name = property.getKey();
            if (properties.has(name)) {
                node(property.getValue(), properties.get(name), '"' + name + '"');
            } else if (closed) {
                problems.add(where + " has \"" + name + "\", which the schema does not know");
            }
        });
    }

    private static boolean hasType(JsonNode value, JsonNode type) {
        if (type.isArray()) {
            for (JsonNode one : type) {
                if (hasType(value, one)) {
                    return true;
                }
            }
            return false;
        }
        return switch (type.asText()) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isTextual();
            case "boolean" -> value.isBoolean();
            case "number" -> value.isNumber();
            case "integer" -> value.isNumber() && isWhole(value.decimalValue());
            case "null" -> value.isNull();
            default -> true;
        };
    }

    private static boolean isWhole(BigDecimal number) {
        return number.signum() == 0 || number.stripTrailingZeros().scale() <= 0;
    }

    private static boolean contains(JsonNode array, JsonNode value) {
        for (JsonNode one : array) {
            if (same(one, value)) {
                return true;
            }
        }
        return false;
    }

    /** Numbers are the same by value, as JSON Schema has it: 1 and 1.0. */
    private static boolean same(JsonNode a, JsonNode b) {
        boolean numbers = a.isNumber() && b.isNumber();
        return numbers ? a.decimalValue().compareTo(b.decimalValue()) == 0 : a.equals(b);
    }

    private static String names(JsonNode type) {
        return type.isArray() ? "one of " + type : type.asText();
    }
}
