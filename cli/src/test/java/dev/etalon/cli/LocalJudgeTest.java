package dev.etalon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.etalon.cli.running.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real language model in this process judges real claims. It judges badly, and is told so. */
class LocalJudgeTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    @Test
    void aPoorJudgeIsToldThatItIsPoor() throws IOException {
        Etalon etalon = new Etalon(folder);
        Path suite = suite(etalon, 6, "");

        Etalon.Result exam = etalon.run("judge", "exam", suite.toString());

        assertThat(exam.exitCode()).isIn(ExitCode.GATE_FAILED, ExitCode.INCONCLUSIVE);
        assertThat(exam.out())
                .contains("gguf/SmolLM2-135M-Instruct.Q4_1.gguf@b179c9523d0e6a0f", "llama.cpp:b4916")
                .contains("It is not shown to be better than always giving the same verdict.")
                .containsAnyOf("BELOW the bar", "NOT PROVED");
        assertThat(certificate().at("/standing").asText()).isNotEqualToIgnoringCase("above");
    }

    @Test
    void itsProbabilitiesAreKeptWithItsReplies() throws IOException {
        Etalon etalon = new Etalon(folder);
        String probable = "verdict-from: probabilities, verify: local, ";
        Etalon.Result first = etalon.run("run", suite(etalon, 1, probable).toString(), "--json");
        JsonNode report = JSON.readTree(first.out());
        double brier = value(report, "brier");
        assertThat(brier).isBetween(0.0, 1.0);
        assertThat(value(report, "lost-mass")).isBetween(0.0, 1.0);
        assertThat(value(report, "confirmed")).isBetween(0.0, 1.0);

        Path again =
                etalon.file("again.yaml", Files.readString(folder.resolve("local.yaml")) + "responses: replay-only\n");
        Etalon.Result second = etalon.run("run", again.toString(), "--new", "--json");

        assertThat(second.exitCode()).as(second.err()).isEqualTo(first.exitCode());
        assertThat(value(JSON.readTree(second.out()), "brier")).isEqualTo(brier);
    }

    private Path suite(Etalon etalon, int samples, String more) throws IOException {
        Path data = Etalon.EXAMPLES.resolve("data/expertqa");
        return etalon.file("local.yaml", """
                suite: local
                dataset:
                  path: %s
                  columns: {context: context}
                  select: {sample: %d}
                models:
                  local: {provider: gguf, file: %s, context: 2048, timeout: 10m}
                subject: {recorded: claim}
                scorers:
                  - judge: {guideline: %s, model: local, max-tokens: 100, %sexpected: supported}
                exam: {design: random, bar: {accuracy: 95%%}}
                errors: {max: 100%%}
                """.formatted(
                        data.resolve("short-claims.jsonl"),
                        samples,
                        LocalModel.require(),
                        data.resolve("claim-support.md"),
                        more));
    }

    private JsonNode certificate() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            Path file = files.filter(path -> path.toString().endsWith("judge.json"))
                    .findFirst()
                    .orElseThrow();
            return JSON.readTree(Files.readString(file));
        }
    }

    private static double value(JsonNode report, String aggregate) {
        return StreamSupport.stream(report.path("figures").spliterator(), false)
                .filter(figure -> figure.at("/estimate/name").asText().equals(aggregate))
                .findFirst()
                .orElseThrow()
                .at("/estimate/value")
                .asDouble(Double.NaN);
    }
}
