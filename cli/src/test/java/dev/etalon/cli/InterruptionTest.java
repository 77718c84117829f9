package dev.etalon.cli;

import static dev.etalon.cli.Replies.after;
import static dev.etalon.cli.Replies.plain;
import static dev.etalon.cli.Replies.says;
import static dev.etalon.cli.Replies.verdict;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.etalon.cli.running.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs that are stopped on the way, and what may happen to them then. */
class InterruptionTest {
    private static final int SAMPLES = 60;

    @TempDir
    Path folder;

    private Stage stage;

    @BeforeEach
    void start() throws IOException {
        stage = new Stage(folder);
        stage.samples(SAMPLES);
        stage.server.plan("http", after(Duration.ofMillis(30), plain("yes")));
        stage.server.plan("bot", says("yes"));
    }

    @AfterEach
    void stop() {
        stage.close();
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("this takes too long").isLessThan(end);
            Thread.sleep(5);
        }
    }

    private static int exitCode(Process process) throws InterruptedException {
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    /** As Ctrl-C does. */
    private static void interrupt(Process process) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-INT", String.valueOf(process.pid()))
                .start()
                .waitFor();
    }

    /** In the background of a shell without job control, SIGINT is ignored by all that is started there. */
    private static void needsInterrupts() throws IOException {
        boolean ignored = Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("SigIgn:"))
                .anyMatch(line -> (Long.parseUnsignedLong(line.substring(7).strip(), 16) & 0b10) != 0);
        assumeFalse(ignored, "skipped: this process was started with SIGINT ignored");
    }

    @Test
    void anInterruptLetsCallsInFlightComeHomeAndTheSameCommandGoesOn() throws Exception {
        needsInterrupts();
        String[] command = stage.command(stage.http("scorers: [exact]\nconcurrency: 4\n"));
        Process run = stage.etalon.start(command);
        await(() -> stage.server.requests() >= 10);
        interrupt(run);

        assertThat(exitCode(run)).as(stage.etalon.err()).isEqualTo(ExitCode.INTERRUPTED);
        assertThat(stage.etalon.err()).contains("calls in flight come to their end", "the same command goes on");
        JsonRun partial = new JsonRun(run.exitValue(), new ObjectMapper().readTree(stage.etalon.out()), "");
        assertThat(partial.status()).isEqualTo("INTERRUPTED");
        int answered = partial.estimate("exact").path("counts").path("n").asInt();
        assertThat(answered).isEqualTo(stage.server.requests()).isLessThan(SAMPLES);
        assertThat(partial.estimate("exact").path("value").asDouble()).isEqualTo(1.0);

        JsonRun whole = JsonRun.of(stage.etalon.run(command));
        assertThat(whole.exitCode()).isEqualTo(ExitCode.PASS);
        assertThat(whole.id()).isEqualTo(partial.id());
        assertThat(whole.estimate("exact").path("counts").path("n").asInt()).isEqualTo(SAMPLES);
        assertThat(stage.server.requests()).isEqualTo(SAMPLES);
    }

    @Test
    void aSecondInterruptEndsItAtOnce() throws Exception {
        needsInterrupts();
        stage.server.plan("http", after(Duration.ofSeconds(25), plain("yes")));
        String[] command = stage.command(stage.http("scorers: [exact]\nconcurrency: 4\n"));
        Process run = stage.etalon.start(command);
        await(() -> stage.server.requests() >= 4);
        interrupt(run);
        await(() -> said("calls in flight"));
        assertThat(run.waitFor(200, TimeUnit.MILLISECONDS)).isFalse();
        interrupt(run);
        assertThat(run.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(run.exitValue()).isEqualTo(ExitCode.INTERRUPTED);

        stage.server.plan("http", plain("yes"));
        JsonRun whole = JsonRun.of(stage.etalon.run(command));
        assertThat(whole.exitCode()).isEqualTo(ExitCode.PASS);
        assertThat(whole.estimate("exact").path("counts").path("n").asInt()).isEqualTo(SAMPLES);
    }

    private boolean said(String text) {
        try {
            return stage.etalon.err().contains(text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void answersThatWereBeingJudgedWhenTheProcessWasKilledAreNotAskedForAgain() throws Exception {
        String[] command = stage.command(stage.http("""
                models:
                  judge: {provider: openai, model: judge, base-url: "%s/v1", retries: 0}
                scorers:
                  - judge: {shipped: answer-usefulness.en, model: judge}
                concurrency: 16
                """.formatted(stage.server.address())));
        stage.server.plan("judge", after(Duration.ofSeconds(25), verdict("3")));
        Process run = stage.etalon.start(command);
        await(() -> stage.server.requests() >= 2 * 16);
        run.destroyForcibly().waitFor();

        stage.server.plan("judge", verdict("3"));
        JsonRun whole = JsonRun.of(stage.etalon.run(command));
        assertThat(whole.exitCode()).isEqualTo(ExitCode.PASS);
        assertThat(whole.estimate("judge").path("counts").path("n").asInt()).isEqualTo(SAMPLES);
        for (int i = 0; i < SAMPLES; i++) {
            assertThat(stage.server.requests("http", "s" + i)).as("s%d", i).isEqualTo(1);
        }
    }

    @Test
    void aChangedSuiteIsRefusedWithTheDifference() throws IOException {
        String suite = stage.prompt("scorers: [exact]\nbudget: {calls: 5}\n");
        JsonRun stopped = stage.run(suite);
        String changed = suite.replace("\"{{input}}\"", "\"Please: {{input}}\"");

        Etalon.Result refused = stage.etalon.run(stage.command(changed));
        assertThat(refused.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err())
                .contains(stopped.id(), "was {{input}}, is Please: {{input}}", "undo the change", "--new")
                .doesNotContain("defect", "\tat ");
        assertThat(stage.server.requests()).isEqualTo(5);

        stage.etalon.file("data.jsonl", "{\"id\": \"other\", \"input\": \"[[other]]\", \"reference\": \"yes\"}\n");
        assertThat(stage.etalon.run(stage.command(suite)).err()).contains("dataset", "--new");

        JsonRun anew = stage.run(changed, "--new");
        assertThat(anew.status()).isEqualTo("COMPLETE");
        assertThat(anew.id()).isNotEqualTo(stopped.id());
    }

    @Test
    void aRunThatAnotherProcessWritesIsRefusedPlainly() throws Exception {
        CountDownLatch open = new CountDownLatch(1);
        stage.server.plan("http", request -> {
            open.await();
            plain("yes").to(request);
        });
        String[] command = stage.command(stage.http("scorers: [exact]\n"));
        Process first = stage.etalon.start(command);
        await(() -> stage.server.requests() >= 20);

        Etalon.Result refused = stage.etalon.run(command);
        assertThat(refused.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(refused.err())
                .contains("is being written by process " + first.pid(), "wait until it ends", "--new")
                .doesNotContain("defect", "\tat ");

        open.countDown();
        JsonRun beside = JsonRun.of(stage.etalon.run(stage.command(stage.http("scorers: [exact]\n"), "--new")));
        assertThat(beside.status()).isEqualTo("COMPLETE");
        assertThat(exitCode(first)).as(stage.etalon.err()).isEqualTo(ExitCode.PASS);
        assertThat(stage.server.requests()).isEqualTo(2 * SAMPLES);
    }

    @Test
    void twoProcessesThatBeginAtOnceMakeTwoRuns() throws Exception {
        String[] command = stage.command(stage.http("scorers: [exact]\n"), "--new");
        Process one = stage.etalon.start(command);
        Process other = stage.etalon.start(command);

        assertThat(exitCode(one)).as(stage.etalon.err()).isEqualTo(ExitCode.PASS);
        assertThat(exitCode(other)).as(stage.etalon.err()).isEqualTo(ExitCode.PASS);
        assertThat(new ObjectMapper()
                        .readTree(stage.etalon.run("runs", "--json").out()))
                .hasSize(2)
                .allSatisfy(run -> assertThat(run.path("status").asText()).isEqualTo("COMPLETE"));
        assertThat(stage.etalon.run("compare", "last~1", "last").out()).contains(SAMPLES + " pairs");
    }
}
