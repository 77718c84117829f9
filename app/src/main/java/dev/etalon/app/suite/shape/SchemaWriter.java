package dev.etalon.app.suite.shape;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.etalon.app.suite.source.Place;
import dev.etalon.app.suite.source.YamlNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes a shape as a JSON Schema (draft 2020-12), for editors. */
public final class SchemaWriter {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Place NOWHERE = new Place("default", 1, "");

    private final SimpleSchema simple = new SimpleSchema(JSON);

    /** The schema of a whole file. */
    public ObjectNode write(Shape.Keys shape, String title) {
        ObjectNode root = JSON.createObjectNode()
                .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("title", title);
        root.setAll(object(shape));
        root.set("$defs", simple.definitions());
        return root;
    }

    private ObjectNode schema(Shape shape) {
        return switch (shape) {
            case Shape.Keys keys -> keys(keys);
            case Shape.MapOf map ->
                JSON.createObjectNode().put("type", "object").set("additionalProperties", schema(map.value()));
            case Shape.ListOf list -> list(list);
            case Shape.Named named -> named(named);
            case Shape.One one -> simple.schema(one.simple());
            case Shape.Late late -> simple.late(late.kind());
            case Shape.FileName ignored -> simple.text();
            case Shape.Json ignored -> simple.anything();
        };
    }

    private ObjectNode keys(Shape.Keys shape) {
        ObjectNode object = object(shape);
        String shortKey = shape.shortKey();
        if (shortKey == null) {
            return object;
        }
        Key key = shape.keys().stream()
                .filter(candidate -> candidate.name().equals(shortKey))
                .findFirst()
                .orElseThrow();
        return anyOf(List.of(schema(key.shape()), object));
    }

    private ObjectNode object(Shape.Keys shape) {
        ObjectNode object = JSON.createObjectNode().put("type", "object");
        ObjectNode properties = object.putObject("properties");
        shape.keys().forEach(key -> properties.set(key.name(), key(key)));
        Set<String> told = shape.rules().stream()
                .flatMap(rule -> rule instanceof Rule.StandsFor stands ? stands.others().stream() : Stream.of())
                .collect(Collectors.toSet());
        List<String> required = shape.keys().stream()
                .filter(Key::required)
                .map(Key::name)
                .filter(name -> !told.contains(name))
                .toList();
        if (!required.isEmpty()) {
            object.set("required", texts(required));
        }
        object.put("additionalProperties", false);
        shape.rules().forEach(rule -> add(rule, object));
        return object;
    }

    private ObjectNode key(Key key) {
        ObjectNode schema =
                JSON.createObjectNode().put("description", key.meaning().replace("`", ""));
        schema.setAll(schema(key.shape()));
        if (key.fallback() != null) {
            schema.set("default", JSON.valueToTree(plain(Fallback.node(key.fallback(), NOWHERE))));
        }
        return schema;
    }

    private static void add(Rule rule, ObjectNode object) {
        switch (rule) {
            case Rule.ExactlyOne one -> object.set("oneOf", oneRequired(one.keys()));
            case Rule.StandsFor stands -> {
                ArrayNode choices = oneRequired(List.of(stands.key()));
                choices.addObject().set("required", texts(stands.others()));
                object.set("anyOf", choices);
            }
            case Rule.Needs needs ->
                object.withObject("/dependentSchemas").putObject(needs.key()).set("anyOf", oneRequired(needs.others()));
        }
    }

    private static ArrayNode oneRequired(List<String> keys) {
        ArrayNode choices = JSON.createArrayNode();
        keys.forEach(key -> choices.addObject().set("required", texts(List.of(key))));
        return choices;
    }

    private ObjectNode list(Shape.ListOf shape) {
        ObjectNode item = schema(shape.item());
        ObjectNode array = JSON.createObjectNode().put("type", "array").put("minItems", 1);
        array.set("items", item);
        return shape.single() ? anyOf(List.of(item, array)) : array;
    }

    private ObjectNode named(Shape.Named shape) {
        List<String> bare = shape.kinds().entrySet().stream()
                .filter(kind -> !kind.getValue().needsSomething())
                .map(Map.Entry::getKey)
                .toList();
        ObjectNode group = JSON.createObjectNode().put("type", "object");
        ObjectNode properties = group.putObject("properties");
        shape.kinds().forEach((kind, keys) -> properties.set(kind, keys(keys)));
        group.put("minProperties", 1).put("maxProperties", 1).put("additionalProperties", false);
        return anyOf(List.of(JSON.createObjectNode().set("enum", texts(bare)), group));
    }

    static ObjectNode anyOf(List<ObjectNode> choices) {
        ObjectNode schema = JSON.createObjectNode();
        ArrayNode any = schema.putArray("anyOf");
        choices.forEach(any::add);
        return schema;
    }

    private static ArrayNode texts(List<String> texts) {
        ArrayNode array = JSON.createArrayNode();
        texts.forEach(array::add);
        return array;
    }

    private static Object plain(YamlNode node) {
        return switch (node) {
            case YamlNode.Items items ->
                items.items().stream().map(SchemaWriter::plain).toList();
            case YamlNode.Scalar scalar ->
                switch (scalar.kind()) {
                    case WHOLE -> Long.parseLong(scalar.text());
                    case DECIMAL -> Double.parseDouble(scalar.text());
                    case TRUTH -> Boolean.parseBoolean(scalar.text());
                    case TEXT, NOTHING -> scalar.text();
                };
            case YamlNode.Entries ignored -> throw new IllegalStateException("a default is a value or a list");
        };
    }
}
