package dev.etalon.llama;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A JSON Schema as a grammar (GBNF) whose texts all fit it. Known are the words that our schemas use: {@code type}, {@code enum},
 * {@code const}, {@code properties} in their order and all there, {@code items}, {@code minItems}, {@code maxItems} and
 * {@code maxLength}. A text that fits the grammar fits the schema; not every text that fits the schema fits the grammar.
 */
final class SchemaGrammar {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SPACE = " ";

    private final Map<String, String> rules = new LinkedHashMap<>();

    private SchemaGrammar() {}

    /** @throws IllegalArgumentException where the schema is no JSON, or says something that is not known here */
    static String of(String schema) {
        try {
            SchemaGrammar grammar = new SchemaGrammar();
            String root = grammar.value(JSON.readTree(schema), "value");
            StringBuilder text = new StringBuilder("root ::= " + root + "\n");
            grammar.rules.forEach((name, rule) ->
                    text.append(name).append(" ::= ").append(rule).append('\n'));
            return text.toString();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the schema is no JSON: " + e.getOriginalMessage(), e);
        }
    }

    private String value(JsonNode schema, String name) {
        if (schema.has("const")) {
            return literal(schema.get("const"));
        }
        if (schema.has("enum")) {
            List<String> values = new ArrayList<>();
            schema.get("enum").forEach(value -> values.add(literal(value)));
            return "(" + String.join(" | ", values) + ")";
        }
        return switch (schema.path("type").asText()) {
            case "object" -> object(schema, name);
            case "array" -> array(schema, name);
            case "string" -> string(schema);
            case "integer" -> rule("integer", "\"-\"? (\"0\" | [1-9] [0-9]{0,8})");
            case "number" -> rule("number", "\"-\"? (\"0\" | [1-9] [0-9]{0,8}) (\".\" [0-9]{1,9})?");
            case "boolean" -> "(\"true\" | \"false\")";
            case "null" -> "\"null\"";
            default ->
                throw new IllegalArgumentException("a GGUF model cannot be held to this part of a schema: " + schema);
        };
    }

    private String object(JsonNode schema, String name) {
        List<String> parts = new ArrayList<>();
        schema.path("properties")
                .properties()
                .forEach(property -> parts.add(quoted(JSON.valueToTree(property.getKey()) + ":" + SPACE) + " "
                        + value(property.getValue(), name + "-" + parts.size())));
        String inside = String.join(" " + quoted("," + SPACE) + " ", parts);
        return rule(name, "\"{\" " + inside + " \"}\"");
    }

    private String array(JsonNode schema, String name) {
        String item = value(schema.path("items"), name + "-item");
        int least = schema.path("minItems").asInt(0);
        String most =
                schema.has("maxItems") ? Integer.toString(schema.get("maxItems").asInt() - 1) : "";
        String further = "(" + quoted("," + SPACE) + " " + item + ")";
        String filled = item + " " + further + "{" + Math.max(0, least - 1) + "," + most + "}";
        return rule(name, "\"[\" " + (least == 0 ? "(" + filled + ")?" : filled) + " \"]\"");
    }

    private String string(JsonNode schema) {
        String character =
                rule("character", "[^\"\\\\\\x00-\\x1F\\x7F] | \"\\\\\" ([\"\\\\/bfnrt] | \"u\" [0-9a-fA-F]{4})");
        String times = schema.has("maxLength") ? "{0," + schema.get("maxLength").asInt() + "}" : "*";
        return "\"\\\"\" " + character + times + " \"\\\"\"";
    }

    private String rule(String name, String body) {
        rules.put(name, body);
        return name;
    }

    private static String literal(JsonNode value) {
        return quoted(value.toString());
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                default -> quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
