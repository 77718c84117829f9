package dev.etalon.cli;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** The small model that scripts/install-local-model.sh fetches, where examples/local-judge.yaml looks for it. */
final class LocalModel {
    private LocalModel() {}

    /** Its file; the test is skipped, and says so, where it is not there. */
    static Path require() {
        Path file = Path.of(System.getProperty("user.home"), ".cache/etalon/models/SmolLM2-135M-Instruct.Q4_1.gguf");
        assumeTrue(Files.exists(file), "skipped: there is no " + file + "; scripts/install-local-model.sh fetches it");
        return file;
    }
}
