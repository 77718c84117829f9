package dev.etalon.cli;

import static dev.etalon.cli.Replies.body;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A key appears nowhere, even where the server sends it back. */
class SecretsTest {
    private static final String KEY = "sk-geheim-0123456789-ABCDEFGHIJKLMNOP";
    /** Any part of it this long is too much. */
    private static final String BEGINNING = KEY.substring(0, 8);

    @TempDir
    Path folder;

    private Stage stage;

    @BeforeEach
    void start() throws IOException {
        stage = new Stage(folder);
        stage.samples("head", "tail", "page", "moved", "odd");
    }

    @AfterEach
    void stop() {
        stage.close();
    }

    private void echoesTheKey(String who) {
        stage.server.plan(who, "head", echo(401, "{\"error\": {\"message\": \"Incorrect API key: %s\"}}"));
        // Wherever messages are cut, one of these is cut inside the key.
        stage.server.plan(who, "page", body(200, "{}"));
        for (String id : new String[] {"tail", "moved", "odd"}) {
            int length = switch (id) {
                case "tail" -> 190;
                case "moved" -> 289;
                default -> 180;
            };
            stage.server.plan(
                    who, id, echo(id.equals("odd") ? 200 : 403, "<p>" + "x".repeat(length - 3) + "%s and so on</p>"));
        }
    }

    private static FaultyServer.Reply echo(int status, String text) {
        return request -> {
            String sent = request.exchange().getRequestHeaders().getFirst("Authorization");
            assertThat(sent).isEqualTo("Bearer " + KEY);
            body(status, text.formatted(KEY)).to(request);
        };
    }

    private void runsWithoutShowingIt(String suite) throws Exception {
        String file = stage.etalon.file("suite.yaml", suite).toString();
        Process run = stage.etalon.start(
                Map.of("ETALON_TEST_KEY", KEY),
                "run",
                file,
                "--html",
                at("r.html"),
                "--md",
                at("r.md"),
                "--junit",
                at("r.xml"));
        assertThat(run.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(stage.etalon.out()).as(stage.etalon.err()).contains("UNAUTHORIZED");
        Files.writeString(
                folder.resolve("show.json"),
                stage.etalon.run("show", "last", "--json").out());
        stage.etalon.run("export", "last", "--to", at("rows.jsonl"));
        assertThat(folder.resolve("rows.jsonl")).content().contains("UNAUTHORIZED");
        nothingHolds(BEGINNING);
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    private void nothingHolds(String text) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text))
                        .as("%s holds the key", file.getFileName())
                        .isFalse();
            }
        }
    }

    @Test
    void ofAModel() throws Exception {
        echoesTheKey("bot");
        runsWithoutShowingIt(stage.prompt("scorers: [exact]\nerrors: 100%\n")
                .replace("retries: 2", "retries: 0, api-key: \"${ETALON_TEST_KEY}\""));
    }

    @Test
    void ofAnEndpoint() throws Exception {
        echoesTheKey("http");
        runsWithoutShowingIt(
                stage.http(
                        "    headers: {Authorization: \"Bearer ${ETALON_TEST_KEY}\"}\nscorers: [exact]\nerrors: {max: 100%, retries: 0}\n"));
    }

    @Test
    void aMissingOneIsNamedBeforeAnythingIsSent() throws Exception {
        Etalon.Result result = stage.etalon.run(stage.command(stage.prompt("scorers: [exact]\n")
                .replace("retries: 2", "retries: 0, api-key: \"${ETALON_TEST_KEY}\"")));

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("suite.yaml:5", "ETALON_TEST_KEY");
        assertThat(stage.server.requests()).isZero();
    }
}
