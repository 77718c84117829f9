package dev.etalon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A search that is killed again and again, in a process of its own, ends as one that is left alone. */
@Tag("slow")
class OptimizeKillTest {
    private static final int KILLS = 12;
    private static final Random RANDOM = new Random(20261128);

    @TempDir
    Path killed;

    @TempDir
    Path quiet;

    @Test
    void endsAsIfItHadNeverBeenKilled() throws Exception {
        JsonNode expected;
        try (Stage stage = stage(quiet)) {
            expected = found(stage.etalon.run(command(stage)).out());
        }
        try (Stage stage = stage(killed)) {
            int survived = 0;
            for (int kill = 0; kill < KILLS; kill++) {
                Process process = stage.etalon.start(command(stage));
                if (process.waitFor(1_500 + RANDOM.nextInt(2_500), TimeUnit.MILLISECONDS)) {
                    survived++;
                } else {
                    process.destroyForcibly().waitFor();
                }
            }
            assertThat(survived)
                    .as("searches that ended before they were killed")
                    .isLessThan(KILLS);
            assertThat(found(stage.etalon.run(command(stage)).out())).isEqualTo(expected);
        }
    }

    /** All but what was paid for and where it was written. */
    private static JsonNode found(String out) throws IOException {
        ObjectNode report = (ObjectNode) new ObjectMapper().readTree(out);
        report.remove("spent");
        report.remove("files");
        return report;
    }

    private static String[] command(Stage stage) throws IOException {
        Path file = stage.etalon.folder().resolve("suite.yaml");
        return new String[] {
            "optimize", file.toString(), "--reflection", "writer", "--evaluations", "300", "--json", "--quiet"
        };
    }

    /** A slow bot that knows a third of the words, more of them with every hint in its prompt. */
    private static Stage stage(Path folder) throws IOException {
        Stage stage = new Stage(folder);
        StringBuilder data = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            data.append(
                    "{\"id\": \"s%d\", \"input\": \"word [[s%d]]\", \"reference\": \"%d\"}\n".formatted(i, i, i % 9));
        }
        stage.etalon.file("data.jsonl", data.toString());
        stage.etalon.file("suite.yaml", """
                suite: words
                dataset: {path: data.jsonl}
                subject: {prompt: {model: bot, template: "hints: {{input}}"}}
                scorers: [exact]
                models:
                  bot: {provider: openai, model: bot, base-url: "%1$s/v1", retries: 1}
                  writer: {provider: openai, model: writer, base-url: "%1$s/v1", retries: 1}
                """.formatted(stage.server.address()));
        stage.server.plan("bot", request -> {
            Thread.sleep(20);
            int number = Integer.parseInt(request.id().substring(1)) % 9;
            boolean known = number < 3 || request.body().contains("hint" + number);
            Replies.says(known ? "" + number : "?").to(request);
        });
        stage.server.plan("writer", request -> {
            Thread.sleep(50);
            int hint = Math.floorMod(request.body().hashCode(), 9);
            String before = request.body().replaceAll("(?s).*(hints:[^{]*)\\{\\{input}}.*", "$1");
            Replies.says("```\n" + before + " hint" + hint + " {{input}}\n```").to(request);
        });
        assertThat(Files.exists(folder.resolve("suite.yaml"))).isTrue();
        return stage;
    }
}
