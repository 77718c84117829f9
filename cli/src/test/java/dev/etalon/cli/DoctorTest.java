package dev.etalon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.etalon.cli.running.ExitCode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorTest {
    @TempDir
    Path folder;

    @Test
    void showsEverySandboxWithItsGuaranteesAndEveryTool() throws Exception {
        Etalon.Result result = new Etalon(folder).run("doctor", "--json");
        JsonNode diagnosis = new ObjectMapper().readTree(result.out());

        List<String> names = new ArrayList<>();
        for (JsonNode sandbox : diagnosis.get("sandboxes")) {
            names.add(sandbox.get("name").textValue());
            boolean held = sandbox.get("guarantees").size() > 0;
            for (JsonNode guarantee : sandbox.get("guarantees")) {
                assertThat(guarantee.get("detail").textValue()).isNotBlank();
                held &= guarantee.get("holds").booleanValue();
            }
            assertThat(sandbox.get("works").booleanValue()).isEqualTo(held);
            assertThat(sandbox.get("problem").textValue().isEmpty()).isEqualTo(held);
        }
        assertThat(names).startsWith("bubblewrap", "podman", "docker");
        assertThat(diagnosis.get("tools").findValuesAsText("name"))
                .contains(
                        "java", "python3", "node", "javac", "coqc", "lean", "sqlite driver", "duckdb driver", "store");
        assertThat(result.exitCode()).isEqualTo(diagnosis.get("missing").isEmpty() ? ExitCode.PASS : ExitCode.UNMET);
    }

    @Test
    void namesWhatIsMissingAndWhatToDo() {
        Etalon.Result result = new Etalon(Path.of("/proc/nowhere")).run("doctor", "--brief");

        assertThat(result.exitCode()).isEqualTo(ExitCode.UNMET);
        assertThat(result.out())
                .contains("cannot be written", "choose another folder with --store", "Missing:")
                .containsPattern("Missing: .*store")
                .doesNotContain("  held ");
    }
}
