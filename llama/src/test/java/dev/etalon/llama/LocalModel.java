package dev.etalon.llama;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** The small model that scripts/install-local-model.sh fetches. */
final class LocalModel {
    private LocalModel() {}

    /** Where it is; the test is skipped, and says so, where it is not. */
    static Path file() {
        String folder = System.getenv("ETALON_MODELS");
        Path models =
                folder == null ? Path.of(System.getProperty("user.home"), ".cache/etalon/models") : Path.of(folder);
        Path file = models.resolve("SmolLM2-135M-Instruct.Q4_1.gguf");
        assumeTrue(Files.exists(file), "skipped: there is no " + file + "; scripts/install-local-model.sh fetches it");
        return file;
    }
}
