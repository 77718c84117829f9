package dev.etalon.metrics.json;

import dev.etalon.metrics.text.Signature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * Which JSON an answer must be.
 *
 * @param schema a JSON Schema (draft 4 to 2020-12, without {@code $schema} 2020-12) as text
 * @param fenced whether the JSON may stand in a Markdown block between fences, with other text around; the first block counts
 * @param maxDepth the deepest nesting that is checked
 * @param maxCharacters the longest answer that is checked
 */
public record JsonSchemaOptions(String schema, boolean fenced, int maxDepth, int maxCharacters) {

    public JsonSchemaOptions {
        Objects.requireNonNull(schema, "schema is null");
        if (maxDepth < 1) {
            throw new IllegalArgumentException("maxDepth must be 1 or more, not " + maxDepth);
        }
        if (maxCharacters < 1) {
            throw new IllegalArgumentException("maxCharacters must be 1 or more, not " + maxCharacters);
        }
    }

    /** This schema, the whole answer, at most 200 levels and 10 million characters. */
    public static JsonSchemaOptions of(String schema) {
        return new JsonSchemaOptions(schema, false, 200, 10_000_000);
    }

    /** The schema of a file, otherwise as {@link #of}. */
    public static JsonSchemaOptions read(Path file) throws IOException {
        return of(Files.readString(file));
    }

    public JsonSchemaOptions withFenced(boolean on) {
        return new JsonSchemaOptions(schema, on, maxDepth, maxCharacters);
    }

    public JsonSchemaOptions withMaxDepth(int depth) {
        return new JsonSchemaOptions(schema, fenced, depth, maxCharacters);
    }

    public JsonSchemaOptions withMaxCharacters(int characters) {
        return new JsonSchemaOptions(schema, fenced, maxDepth, characters);
    }

    /** {@code json-schema|v1|schema:<hash>|from:whole|depth:200|size:10000000}. */
    public String signature() {
        return Signature.of("json-schema", 1)
                .withHash("schema", List.of(schema))
                .with("from", fenced ? "fence" : "whole")
                .with("depth", Integer.toString(maxDepth))
                .with("size", Integer.toString(maxCharacters))
                .toString();
    }
}
