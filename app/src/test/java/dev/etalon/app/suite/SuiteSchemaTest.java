package dev.etalon.app.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.etalon.app.suite.shape.Key;
import dev.etalon.app.suite.shape.SchemaWriter;
import dev.etalon.app.suite.shape.Shape;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SuiteSchemaTest {
    private static final Path RESOURCE = Path.of("src/main/resources/dev/etalon/app/suite/suite.schema.json");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void isWhatTheShapesSay() throws IOException {
        ObjectNode schema = new SchemaWriter().write(SuiteKeys.SHAPE, "Etalon suite");

        new GeneratedFile(RESOURCE).shouldBe(pretty(schema));
    }

    @Test
    void hasEveryKeyThatTheParserKnowsAndNoOther() throws IOException {
        Set<String> inParser = new TreeSet<>();
        collect(SuiteKeys.SHAPE, "", inParser);
        Set<String> inSchema = new TreeSet<>();
        collect(JSON.readTree(RESOURCE.toFile()), "", inSchema);

        assertThat(inParser).hasSizeGreaterThan(100);
        assertThat(inSchema).isEqualTo(inParser);
    }

    @Test
    void isReadFromTheResources() throws IOException {
        assertThat(JSON.readTree(SuiteSchema.text())).isEqualTo(JSON.readTree(RESOURCE.toFile()));
    }

    private static void collect(Shape shape, String path, Set<String> into) {
        switch (shape) {
            case Shape.Keys keys -> {
                for (Key key : keys.keys()) {
                    into.add(path + "." + key.name());
                    collect(key.shape(), path + "." + key.name(), into);
                }
            }
            case Shape.Named named ->
                named.kinds().forEach((kind, keys) -> {
                    into.add(path + "." + kind);
                    collect(keys, path + "." + kind, into);
                });
            case Shape.ListOf list -> collect(list.item(), path, into);
            case Shape.MapOf map -> collect(map.value(), path + ".*", into);
            case Shape.One ignored -> {}
            case Shape.Late ignored -> {}
            case Shape.FileName ignored -> {}
            case Shape.Json ignored -> {}
        }
    }

    private static void collect(JsonNode schema, String path, Set<String> into) {
        schema.path("properties").properties().forEach(property -> {
            into.add(path + "." + property.getKey());
            collect(property.getValue(), path + "." + property.getKey(), into);
        });
        collectIfObject(schema.path("additionalProperties"), path + ".*", into);
        collectIfObject(schema.path("items"), path, into);
        schema.path("anyOf").forEach(choice -> collect(choice, path, into));
    }

    private static void collectIfObject(JsonNode schema, String path, Set<String> into) {
        if (schema.isObject()) {
            collect(schema, path, into);
        }
    }

    private static String pretty(JsonNode node) throws JsonProcessingException {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        printer.indentObjectsWith(indenter);
        printer.indentArraysWith(DefaultPrettyPrinter.FixedSpaceIndenter.instance);
        return JSON.writer(printer).writeValueAsString(node) + "\n";
    }
}
