package dev.etalon.verify.sql;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.HexFormat;

/** One value of a result. A number and a text are never equal, and NULL equals NULL. */
sealed interface Cell {

    /** NULL. */
    enum Null implements Cell {
        NULL
    }

    /** A finite number or a boolean, which is 0 or 1. */
    record Numeric(BigDecimal value) implements Cell {}

    /** A text, a date, bytes as hexadecimal digits, anything else as it prints, with the kind in front. */
    record Text(String kind, String value) implements Cell {}

    static Cell of(@org.jspecify.annotations.Nullable Object value) {
        return switch (value) {
            case null -> Null.NULL;
            case Boolean flag -> new Numeric(flag ? BigDecimal.ONE : BigDecimal.ZERO);
            case Double number -> ofDouble(number);
            case Float number -> ofDouble(number.doubleValue());
            case BigDecimal number -> new Numeric(number);
            case Number number -> new Numeric(new BigDecimal(number.toString()));
            case String text -> new Text("text", text);
            case byte[] bytes -> new Text("bytes", HexFormat.of().formatHex(bytes));
            default -> new Text("value", value.toString());
        };
    }

    private static Cell ofDouble(double number) {
        return Double.isFinite(number)
                ? new Numeric(BigDecimal.valueOf(number))
                : new Text("number", Double.toString(number));
    }

    default JsonNode toJson() {
        JsonNodeFactory json = JsonNodeFactory.instance;
        return switch (this) {
            case Null none -> json.nullNode();
            case Numeric number -> json.textNode(number.value().toString());
            case Text text -> {
                ObjectNode node = json.objectNode();
                node.put(text.kind(), text.value());
                yield node;
            }
        };
    }

    static Cell fromJson(JsonNode node) {
        if (node.isNull()) {
            return Null.NULL;
        }
        if (node.isTextual()) {
            return new Numeric(new BigDecimal(node.asText()));
        }
        String kind = node.fieldNames().next();
        return new Text(kind, node.path(kind).asText());
    }

    /** For people. */
    default String shown() {
        return switch (this) {
            case Null none -> "NULL";
            case Numeric number -> number.value().toString();
            case Text text -> text.kind().equals("text") ? "'" + text.value() + "'" : text.value();
        };
    }
}
