package dev.etalon.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example with a real small model in this process, as subject and as writer. */
class OptimizeLocalTest {
    private static final String SUITE =
            Etalon.EXAMPLES.resolve("optimize/local-prompt.yaml").toString();

    @TempDir
    Path folder;

    /** A few steps: what they find is the model's affair, that they are made, kept and gone on with is ours. */
    @Test
    void takesAFewStepsAndGoesOn() throws Exception {
        Path model = Path.of(System.getProperty("user.home"), ".cache/etalon/models/SmolLM2-135M-Instruct.Q4_1.gguf");
        assumeTrue(
                Files.exists(model), "skipped: there is no " + model + "; scripts/install-local-model.sh fetches it");
        JsonNode first = steps("14");
        assertThat(first.path("counts").path("evaluations").intValue()).isBetween(10, 14);
        assertThat(first.path("family").get(0).path("score").doubleValue()).isBetween(0.0, 1.0);
        JsonNode more = steps("20");
        assertThat(more.path("counts").path("evaluations").intValue()).isBetween(10, 20);
        assertThat(more.path("family").get(0)).isEqualTo(first.path("family").get(0));
    }

    private JsonNode steps(String evaluations) throws Exception {
        String out = folder.resolve("out").toString();
        String[] bounded = {"--split", "90/10", "--reflections", "1", "--evaluations", evaluations};
        Etalon.Result result = new Etalon(folder)
                .run(Stream.concat(Stream.of("optimize", SUITE, "--json", "--out", out), Stream.of(bounded))
                        .toArray(String[]::new));
        assertThat(result.exitCode()).as(result.err()).isZero();
        return new ObjectMapper().readTree(result.out());
    }
}
