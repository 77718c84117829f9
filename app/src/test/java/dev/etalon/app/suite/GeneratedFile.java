package dev.etalon.app.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of the repository that is made from the shapes: a test holds it to them, or writes it anew. */
record GeneratedFile(Path file) {
    private static final boolean WRITE = Boolean.getBoolean("etalon.write");

    void shouldBe(String text) throws IOException {
        if (WRITE) {
            Files.writeString(file, text);
        }
        assertThat(Files.readString(file))
                .as("%s is out of date; write it anew with: ./build verify -pl app -am -Detalon.write=true", file)
                .isEqualTo(text);
    }
}
