package dev.etalon.app.suite;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The published JSON Schema of suite files, for editors: draft 2020-12. */
public final class SuiteSchema {
    private static final String RESOURCE = "suite.schema.json";

    private SuiteSchema() {}

    /** The schema as JSON text. */
    public static String text() {
        try (InputStream stream = SuiteSchema.class.getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new IllegalStateException("resource missing: " + RESOURCE);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE + " cannot be read", e);
        }
    }
}
