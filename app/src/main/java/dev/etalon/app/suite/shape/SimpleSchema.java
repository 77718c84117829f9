package dev.etalon.app.suite.shape;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Single values as JSON Schema: each may also be text with a variable in it. */
final class SimpleSchema {
    /** Above 0% and below 100%. */
    private static final String INNER_PERCENT = "^(0\\.[0-9]*[1-9][0-9]*|[1-9][0-9]?(\\.[0-9]+)?)%$";

    private static final String SHARE_PERCENT = "^(100(\\.0+)?|[0-9]{1,2}(\\.[0-9]+)?)%$";

    private final JsonMapper json;

    SimpleSchema(JsonMapper json) {
        this.json = json;
    }

    ObjectNode definitions() {
        ObjectNode definitions = json.createObjectNode();
        definitions.set(
                "variable",
                pattern("\\$\\{[A-Za-z_][A-Za-z0-9_]*(:-[^}]*)?\\}")
                        .put("description", "An environment variable: ${NAME} or ${NAME:-default}."));
        return definitions;
    }

    ObjectNode schema(Simple simple) {
        return switch (simple) {
            case Simple.Text text -> text.pattern() == null ? text() : orVariable(pattern(text.pattern()));
            case Simple.Word ignored -> word();
            case Simple.Choice choice -> orVariable(choice(choice.words()));
            case Simple.Flag ignored -> orVariable(json.createObjectNode().put("type", "boolean"));
            case Simple.Whole whole -> orVariable(whole(whole));
            case Simple.Decimal decimal -> decimal(decimal);
            case Simple.Share ignored ->
                orVariable(
                        json.createObjectNode()
                                .put("type", "number")
                                .put("exclusiveMinimum", 0)
                                .put("exclusiveMaximum", 1),
                        pattern(INNER_PERCENT));
            case Simple.Time ignored -> orVariable(pattern(Amounts.TIME));
            case Simple.Size ignored -> orVariable(pattern(Amounts.SIZE));
            case Simple.CountOrShare ignored ->
                orVariable(
                        json.createObjectNode().put("type", "integer").put("minimum", 0),
                        json.createObjectNode()
                                .put("type", "number")
                                .put("minimum", 0)
                                .put("maximum", 1),
                        pattern(SHARE_PERCENT));
            case Simple.Rows ignored -> orVariable(pattern(Amounts.SPAN));
            case Simple.Regex ignored ->
                json.createObjectNode().put("type", "string").put("minLength", 1);
        };
    }

    ObjectNode late(Shape.LateKind kind) {
        return kind == Shape.LateKind.ADDRESS ? pattern("^(https?://|\\$\\{).+") : text();
    }

    ObjectNode text() {
        return pattern("\\S");
    }

    ObjectNode anything() {
        ObjectNode anything = json.createObjectNode();
        anything.putArray("type")
                .add("object")
                .add("array")
                .add("string")
                .add("number")
                .add("boolean");
        return anything;
    }

    private ObjectNode word() {
        ObjectNode word = json.createObjectNode();
        word.putArray("type").add("string").add("number").add("boolean");
        return word.put("pattern", "\\S");
    }

    private ObjectNode pattern(String pattern) {
        return json.createObjectNode().put("type", "string").put("pattern", pattern);
    }

    /** A word that looks like a number is one to YAML, unless it is quoted. */
    private ObjectNode choice(List<String> words) {
        ObjectNode choice = json.createObjectNode();
        ArrayNode values = choice.putArray("enum");
        for (String word : words) {
            values.add(word);
            if (word.matches("[0-9]+")) {
                values.add(Integer.parseInt(word));
            } else if (word.matches("[0-9]+\\.[0-9]+")) {
                values.add(Double.parseDouble(word));
            }
        }
        return choice;
    }

    private ObjectNode whole(Simple.Whole whole) {
        ObjectNode number = json.createObjectNode().put("type", "integer").put("minimum", whole.least());
        return whole.most() >= Integer.MAX_VALUE ? number : number.put("maximum", whole.most());
    }

    private ObjectNode decimal(Simple.Decimal decimal) {
        ObjectNode number = json.createObjectNode().put("type", "number");
        if (Double.isFinite(decimal.least())) {
            number.put(decimal.above() ? "exclusiveMinimum" : "minimum", decimal.least());
        }
        if (Double.isFinite(decimal.most())) {
            number.put("maximum", decimal.most());
        }
        return decimal.percent() ? orVariable(number, pattern(Amounts.PERCENT)) : orVariable(number);
    }

    private ObjectNode orVariable(ObjectNode... schemas) {
        ObjectNode choices = SchemaWriter.anyOf(List.of(schemas));
        choices.withArray("/anyOf").addObject().put("$ref", "#/$defs/variable");
        return choices;
    }
}
