package dev.etalon.app.suite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.JsonSchema;

/** Validates suites by the published schema alone, as an editor does. */
final class SchemaValidation {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SuiteSchema.text());

    private SchemaValidation() {}

    /** What the schema has against a suite, empty where it is no YAML. */
    static Optional<List<String>> errors(String yaml) {
        return tree(yaml)
                .map(tree -> SCHEMA.validate(tree).stream()
                        .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
                        .toList());
    }

    private static Optional<JsonNode> tree(String yaml) {
        try {
            LoadSettings settings = LoadSettings.builder()
                    .setSchema(new JsonSchema())
                    .setAllowDuplicateKeys(true)
                    .build();
            Object value = new Load(settings).loadFromString(yaml);
            return Optional.of(JSON.valueToTree(value));
        } catch (YamlEngineException e) {
            return Optional.empty();
        }
    }
}
