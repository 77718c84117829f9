package dev.etalon.cli;

import static dev.etalon.cli.Replies.after;
import static dev.etalon.cli.Replies.plain;
import static dev.etalon.cli.Replies.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.etalon.cli.running.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was paid for is kept: {@code kill -9} at any moment loses at most the calls in flight and doubles none. */
@Tag("slow")
class KillTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long SEED = 20261124;
    private static final int KILLS = 50;
    private static final int SAMPLES = 1_200;
    private static final int IN_FLIGHT = 20;
    /** From a reply being on its way to its being recorded, on a machine that is busy with other things. */
    private static final long RECORDED_BY_THEN = TimeUnit.MILLISECONDS.toNanos(150);

    @TempDir
    Path folder;

    @TempDir
    Path quiet;

    private final CallLog log = new CallLog();
    private final Random random = new Random(SEED);

    private static FaultyServer.Reply soon(FaultyServer.Reply reply) {
        return request -> after(Duration.ofMillis(ThreadLocalRandom.current().nextInt(5, 20)), reply)
                .to(request);
    }

    /** An endpoint whose answers only the run keeps, and a judge whose replies are kept by themselves. */
    private static String suite(Stage stage) {
        return stage.http("""
                models:
                  judge: {provider: openai, model: judge, base-url: "%s/v1", retries: 0}
                scorers:
                  - exact
                  - judge: {shipped: answer-usefulness.en, model: judge}
                errors: {max: 0, retries: 0}
                concurrency: %d
                """.formatted(stage.server.address(), IN_FLIGHT));
    }

    private static String answer(int sample) {
        return sample % 3 == 0 ? "no" : "yes";
    }

    private Stage stage(Path where) throws IOException {
        Stage stage = new Stage(where);
        stage.samples(SAMPLES);
        for (int i = 0; i < SAMPLES; i++) {
            stage.server.plan("http", "s" + i, log.logged(soon(plain(answer(i)))));
            stage.server.plan("judge", "s" + i, log.logged(soon(verdict("" + (1 + i % 3)))));
        }
        return stage;
    }

    @Test
    void fiftyKillsLoseNothingAndDoubleNothing() throws Exception {
        try (Stage stage = stage(folder)) {
            String[] command = stage.command(suite(stage));
            for (int kill = 0; kill < KILLS; kill++) {
                startAndKill(stage, command, kill);
            }
            JsonRun run = JsonRun.of(stage.etalon.run(command));
            int requests = log.total();

            assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.PASS);
            assertThat(run.status()).isEqualTo("COMPLETE");
            everySampleIsThereOnce(stage);
            onlyCallsInFlightWereRepeated(requests);
            theNumbersAreThoseOfAQuietRun(run);
        }
    }

    private void startAndKill(Stage stage, String[] command, int kill) throws Exception {
        Process run = stage.etalon.start(command);
        if (kill % 5 == 4) {
            // Also while it starts and before it has asked anything.
            Thread.sleep(random.nextInt(1_200));
        } else {
            int requests = 1 + random.nextInt(30);
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
            while (log.seen() < requests) {
                assertThat(run.isAlive())
                        .as("kill %d: %s", kill, stage.etalon.err())
                        .isTrue();
                assertThat(System.nanoTime()).isLessThan(end);
                Thread.sleep(1);
            }
            Thread.sleep(random.nextInt(20));
        }
        long now = System.nanoTime();
        assertThat(run.destroyForcibly().waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(run.exitValue())
                .as("kill %d came too late: %s", kill, stage.etalon.out())
                .isEqualTo(128 + 9);
        log.died(now);
    }

    private void everySampleIsThereOnce(Stage stage) throws IOException {
        Path rows = folder.resolve("rows.jsonl");
        assertThat(stage.etalon.run("export", "last", "--to", rows.toString()).out())
                .startsWith(SAMPLES + " rows");
        Map<String, JsonNode> byId = new TreeMap<>();
        for (String line : Files.readAllLines(rows)) {
            JsonNode row = JSON.readTree(line);
            assertThat(byId.put(row.path("id").asText(), row))
                    .as("a sample twice")
                    .isNull();
        }
        for (int i = 0; i < SAMPLES; i++) {
            JsonNode row = byId.get("s" + i);
            assertThat(row.path("answer").asText()).isEqualTo(answer(i));
            assertThat(row.path("exact.value").asDouble()).isEqualTo(answer(i).equals("yes") ? 1 : 0);
            assertThat(row.path("judge.value").asDouble()).isEqualTo(1.0 + i % 3);
        }
        assertThat(JSON.readTree(stage.etalon.run("runs", "--json").out())).hasSize(1);
    }

    private void onlyCallsInFlightWereRepeated(int requests) {
        assertThat(requests).isBetween(2 * SAMPLES, 2 * SAMPLES + KILLS * IN_FLIGHT);
        assertThat(log.twiceInOneLife()).isEmpty();
        for (int life = 0; life < KILLS; life++) {
            Set<String> repeated = log.repeatedAfter(life);
            assertThat(repeated).as("repeated after kill %d", life).hasSizeLessThanOrEqualTo(IN_FLIGHT);
            repeated.retainAll(log.homeBeforeDeath(life, RECORDED_BY_THEN));
            assertThat(repeated)
                    .as("repeated after kill %d, though recorded", life)
                    .isEmpty();
        }
    }

    private void theNumbersAreThoseOfAQuietRun(JsonRun killed) throws IOException {
        try (Stage stage = stage(quiet)) {
            JsonRun run = stage.run(suite(stage));
            assertThat(killed.report().path("figures").toString())
                    .isEqualTo(run.report().path("figures").toString());
            assertThat(killed.outcomes()).isEqualTo(run.outcomes());
        }
    }
}
