package dev.etalon.metrics.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.PathType;
import com.networknt.schema.regex.RegularExpression;
import dev.etalon.metrics.text.SafePattern;
import java.util.Locale;
import java.util.Map;

/** Turns the text of a schema into a validator that reads nothing from elsewhere and that no answer can make slow. */
final class SchemaReader {
    private SchemaReader() {}

    /** @throws IllegalArgumentException when the schema cannot be used; the message says why */
    static Schema read(String text) {
        JsonNode node = parse(text);
        if (!node.isObject() && !node.isBoolean()) {
            throw new IllegalArgumentException("a JSON schema is an object or a boolean, not " + node.getNodeType());
        }
        checkReferences(node);
        try {
            Schema schema = registry().getSchema(node);
            schema.initializeValidators();
            schema.validate(NullNode.getInstance());
            return schema;
        } catch (StackOverflowError e) {
            throw new IllegalArgumentException("the JSON schema refers to itself without end", e);
        } catch (SchemaException e) {
            throw new IllegalArgumentException("the JSON schema cannot be used: " + e.getMessage(), e);
        }
    }

    private static JsonNode parse(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the JSON schema is not JSON: " + e.getOriginalMessage(), e);
        }
    }

    /** A reference to elsewhere would load a file or a page. */
    private static void checkReferences(JsonNode node) {
        for (Map.Entry<String, JsonNode> property : node.properties()) {
            boolean reference =
                    property.getKey().equals("$ref") || property.getKey().equals("$dynamicRef");
            String target = property.getValue().asText();
            if (reference && property.getValue().isTextual() && !target.startsWith("#")) {
                throw new IllegalArgumentException(
                        "the JSON schema refers to \"" + target
                                + "\": only references inside the schema (\"#/$defs/...\") are followed; copy the part into $defs");
            }
        }
        node.forEach(SchemaReader::checkReferences);
    }

    private static SchemaRegistry registry() {
        SchemaRegistryConfig config = SchemaRegistryConfig.builder()
                .locale(Locale.ENGLISH)
                .pathType(PathType.JSON_POINTER)
                .regularExpressionFactory(SchemaReader::regularExpression)
                .build();
        return SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemaRegistryConfig(config)
                        .schemaLoader(loader -> loader.fetchRemoteResources(false)));
    }

    private static RegularExpression regularExpression(String pattern) {
        com.google.re2j.Pattern compiled = SafePattern.compile(pattern, false);
        return text -> compiled.matcher(text).find();
    }
}
