package dev.etalon.cli;

import static dev.etalon.cli.Replies.after;
import static dev.etalon.cli.Replies.body;
import static dev.etalon.cli.Replies.chat;
import static dev.etalon.cli.Replies.cut;
import static dev.etalon.cli.Replies.ends;
import static dev.etalon.cli.Replies.garbage;
import static dev.etalon.cli.Replies.plain;
import static dev.etalon.cli.Replies.says;
import static dev.etalon.cli.Replies.status;
import static dev.etalon.cli.Replies.tooMany;
import static dev.etalon.cli.Replies.verdict;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.etalon.cli.running.ExitCode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that does everything wrong: no wrong score, and everything counted. */
class FaultsTest {
    /** Far in the future, and no number of nanoseconds that a long can hold. */
    private static final String NEVER = "Fri, 31 Dec 9999 23:59:59 GMT";

    @TempDir
    Path folder;

    private Stage stage;
    private FaultyServer server;

    @BeforeEach
    void start() throws IOException {
        stage = new Stage(folder);
        server = stage.server;
    }

    @AfterEach
    void stop() {
        stage.close();
    }

    @Test
    void aModelsFaultsAreCountedAndNeverScores() throws IOException {
        server.plan("bot", "right", says("yes"));
        server.plan("bot", "wrong", says("no"));
        server.plan("bot", "limited", tooMany("0"), says("yes"));
        server.plan("bot", "limited-forever", tooMany("0"));
        server.plan("bot", "limited-till-never", tooMany(NEVER));
        server.plan("bot", "broken-twice", status(500), status(503), says("yes"));
        server.plan("bot", "broken", status(500));
        server.plan("bot", "cut", cut(chat("stop", "yes")));
        server.plan("bot", "garbage", garbage());
        server.plan("bot", "wrong-json", body(200, "{\"answer\": \"yes\"}"));
        server.plan("bot", "html", body(200, "<html>yes</html>"));
        server.plan("bot", "no-choices", body(200, "{\"choices\": [], \"usage\": {\"prompt_tokens\": 10}}"));
        server.plan("bot", "empty", body(200, ""));
        server.plan("bot", "filtered", ends("content_filter", ""));
        server.plan("bot", "too-long", ends("length", "yes"));
        server.plan("bot", "unknown-model", status(404));
        server.plan("bot", "no-key", status(401));
        stage.samples(
                "right",
                "wrong",
                "limited",
                "limited-forever",
                "limited-till-never",
                "broken-twice",
                "broken",
                "cut",
                "garbage",
                "wrong-json",
                "html",
                "no-choices",
                "empty",
                "filtered",
                "too-long",
                "unknown-model",
                "no-key");

        JsonRun run = stage.run(stage.prompt("scorers: [exact]\nerrors: 100%\n"));

        assertThat(run.outcomes())
                .isEqualTo(Map.ofEntries(
                        Map.entry("right", "yes"),
                        Map.entry("wrong", "no"),
                        Map.entry("limited", "yes"),
                        Map.entry("limited-forever", "RATE_LIMITED"),
                        Map.entry("limited-till-never", "RATE_LIMITED"),
                        Map.entry("broken-twice", "yes"),
                        Map.entry("broken", "SERVER"),
                        Map.entry("cut", "CONNECTION"),
                        Map.entry("garbage", "UNREADABLE"),
                        Map.entry("wrong-json", "UNREADABLE"),
                        Map.entry("html", "UNREADABLE"),
                        Map.entry("no-choices", "UNREADABLE"),
                        Map.entry("empty", "UNREADABLE"),
                        Map.entry("filtered", "REFUSED"),
                        Map.entry("too-long", "TRUNCATED"),
                        Map.entry("unknown-model", "REJECTED"),
                        Map.entry("no-key", "UNAUTHORIZED")));
        assertThat(run.scores("exact"))
                .isEqualTo(Map.of("right", "1.0", "limited", "1.0", "broken-twice", "1.0", "wrong", "0.0"));
        assertThat(run.failures())
                .isEqualTo(Map.of(
                        "answer RATE_LIMITED", 2,
                        "answer SERVER", 1,
                        "answer CONNECTION", 1,
                        "answer UNREADABLE", 5,
                        "answer REFUSED", 1,
                        "answer TRUNCATED", 1,
                        "answer REJECTED", 1,
                        "answer UNAUTHORIZED", 1));
        assertThat(run.totals().path("unanswered").asInt()).isEqualTo(13);
        assertThat(run.estimate("exact").path("value").asDouble()).isEqualTo(3.0 / 4);
        assertThat(run.estimate("exact").path("counts").path("failed").asInt()).isEqualTo(13);
        assertThat(run.estimate("exact").path("bounds").path("worst").asDouble())
                .isEqualTo(3.0 / 17, within(1e-12));
        assertThat(run.estimate("exact").path("bounds").path("best").asDouble()).isEqualTo(16.0 / 17, within(1e-12));
        assertThat(run.status()).isEqualTo("COMPLETE");
        assertThat(run.exitCode()).isEqualTo(ExitCode.PASS);

        Map<String, Integer> attempts = Map.of(
                "limited",
                2,
                "limited-forever",
                3,
                "limited-till-never",
                1,
                "broken-twice",
                3,
                "broken",
                3,
                "cut",
                3,
                "garbage",
                1,
                "filtered",
                1,
                "unknown-model",
                1,
                "no-key",
                1);
        attempts.forEach(
                (id, count) -> assertThat(server.requests("bot", id)).as(id).isEqualTo(count));
        assertThat(run.totals().path("usage").path("calls").asInt()).isEqualTo(server.requests());
        // The four answers, the refused one and the cut one said what they used.
        assertThat(run.totals().path("usage").path("inputTokens").asInt()).isEqualTo(6 * Replies.INPUT_TOKENS);
        assertThat(run.totals().path("usage").path("outputTokens").asInt()).isEqualTo(6 * Replies.OUTPUT_TOKENS);
    }

    @Test
    void aModelThatHangsIsGivenUp() throws IOException {
        server.plan("bot", "hangs", after(Duration.ofSeconds(30), says("yes")));
        stage.samples("hangs");

        JsonRun run = stage.run(stage.prompt("scorers: [exact]\nerrors: 100%\n")
                .replace("model: bot, template", "model: hasty, template"));

        assertThat(run.outcomes()).isEqualTo(Map.of("hangs", "TIMEOUT"));
        assertThat(run.scores("exact")).isEmpty();
        assertThat(run.estimate("exact").path("value").isNull()).isTrue();
        assertThat(server.requests("bot", "hangs")).isEqualTo(2);
    }

    @Test
    void anEndpointsFaultsAreCountedAndNeverScores() throws IOException {
        server.plan("http", "right", plain("yes"));
        server.plan("http", "limited", tooMany("0"), plain("yes"));
        server.plan("http", "limited-till-never", tooMany(NEVER));
        server.plan("http", "broken-once", status(502), plain("no"));
        server.plan("http", "broken", status(500));
        server.plan("http", "cut", cut("{\"answer\": \"yes\"}"));
        server.plan("http", "garbage", garbage());
        server.plan("http", "wrong-json", body(200, "{\"text\": \"yes\"}"));
        server.plan("http", "null", body(200, "{\"answer\": null}"));
        server.plan("http", "moved", status(302));
        server.plan("http", "hangs", after(Duration.ofSeconds(30), plain("yes")));
        stage.samples(
                "right",
                "limited",
                "limited-till-never",
                "broken-once",
                "broken",
                "cut",
                "garbage",
                "wrong-json",
                "null",
                "moved",
                "hangs");

        JsonRun run = stage.run(stage.http("    timeout: 2s\nscorers: [exact]\nerrors: {max: 100%, retries: 1}\n"));

        assertThat(run.outcomes())
                .isEqualTo(Map.ofEntries(
                        Map.entry("right", "yes"),
                        Map.entry("limited", "yes"),
                        Map.entry("limited-till-never", "RATE_LIMITED"),
                        Map.entry("broken-once", "no"),
                        Map.entry("broken", "SERVER"),
                        Map.entry("cut", "CONNECTION"),
                        Map.entry("garbage", "UNREADABLE"),
                        Map.entry("wrong-json", "UNREADABLE"),
                        Map.entry("null", "UNREADABLE"),
                        Map.entry("moved", "REJECTED"),
                        Map.entry("hangs", "TIMEOUT")));
        assertThat(run.scores("exact")).isEqualTo(Map.of("right", "1.0", "limited", "1.0", "broken-once", "0.0"));
        assertThat(run.estimate("exact").path("value").asDouble()).isEqualTo(2.0 / 3, within(1e-12));
        assertThat(run.estimate("exact").path("counts").path("failed").asInt()).isEqualTo(8);
        assertThat(server.requests("http", "hangs")).isEqualTo(2);
        assertThat(server.requests("http", "garbage")).isEqualTo(1);
        assertThat(run.totals().path("usage").path("calls").asInt()).isEqualTo(server.requests());
    }

    @Test
    void aJudgesFaultsAreFailedScoresAndNeverVerdicts() throws IOException {
        server.plan("bot", says("yes"));
        server.plan("judge", "good", verdict("3"));
        server.plan("judge", "poor", verdict("1"));
        server.plan("judge", "limited", tooMany("0"), verdict("2"));
        server.plan("judge", "off-the-scale", verdict("5"));
        server.plan("judge", "prose", says("I would rather not commit to anything."));
        server.plan("judge", "two-minds", says("{\"verdict\": \"1\"} or rather {\"verdict\": \"3\"}"));
        server.plan("judge", "empty", says(""));
        server.plan("judge", "filtered", ends("content_filter", ""));
        server.plan("judge", "too-long", ends("length", "{\"reasoning\": \"well"));
        server.plan("judge", "broken", status(500));
        server.plan("judge", "garbage", garbage());
        stage.samples(
                "good",
                "poor",
                "limited",
                "off-the-scale",
                "prose",
                "two-minds",
                "empty",
                "filtered",
                "too-long",
                "broken",
                "garbage");

        JsonRun run = stage.run(
                stage.prompt("scorers: [exact, judge: {shipped: answer-usefulness.en, model: judge}]\nerrors: 100%\n"));

        assertThat(run.scores("judge"))
                .isEqualTo(Map.ofEntries(
                        Map.entry("good", "3.0"),
                        Map.entry("poor", "1.0"),
                        Map.entry("limited", "2.0"),
                        Map.entry("off-the-scale", "failed UNREADABLE"),
                        Map.entry("prose", "failed UNREADABLE"),
                        Map.entry("two-minds", "failed UNREADABLE"),
                        Map.entry("empty", "failed UNREADABLE"),
                        Map.entry("filtered", "failed REFUSED"),
                        Map.entry("too-long", "failed TRUNCATED"),
                        Map.entry("broken", "failed SERVER"),
                        Map.entry("garbage", "failed UNREADABLE")));
        assertThat(run.estimate("exact").path("counts").path("n").asInt()).isEqualTo(11);
        assertThat(run.estimate("judge").path("value").asDouble()).isEqualTo(2.0);
        assertThat(run.estimate("judge").path("counts").path("n").asInt()).isEqualTo(3);
        assertThat(run.estimate("judge").path("counts").path("failed").asInt()).isEqualTo(8);
        assertThat(run.estimate("judge").path("bounds").path("worst").asDouble())
                .isEqualTo((6 + 8) / 11.0, within(1e-12));
        assertThat(run.estimate("judge").path("bounds").path("best").asDouble())
                .isEqualTo((6 + 24) / 11.0, within(1e-12));
        assertThat(run.failures())
                .isEqualTo(Map.of("judge UNREADABLE", 5, "judge REFUSED", 1, "judge TRUNCATED", 1, "judge SERVER", 1));
        assertThat(run.totals().path("usage").path("calls").asInt()).isEqualTo(server.requests());
        // Every answer and every judgement but those of the broken and the garbled judge.
        assertThat(run.totals().path("usage").path("inputTokens").asInt()).isEqualTo((11 + 9) * Replies.INPUT_TOKENS);
    }

    @Test
    void moreErrorsThanAllowedEndTheRunWithACodeOfTheirOwn() throws IOException {
        server.plan("bot", says("yes"));
        server.plan("bot", "a", status(404), says("yes"));
        server.plan("bot", "b", status(404), says("yes"));
        stage.samples("a", "b", "c", "d");
        String suite = stage.prompt("scorers: [exact]\nerrors: 1\n");

        JsonRun run = stage.run(suite);
        assertThat(run.exitCode()).isEqualTo(ExitCode.TOO_MANY_ERRORS);
        assertThat(run.status()).isEqualTo("TOO_MANY_ERRORS");
        assertThat(run.err()).contains("the same command makes the failed trials anew");

        JsonRun mended = stage.run(suite);
        assertThat(mended.exitCode()).isEqualTo(ExitCode.PASS);
        assertThat(mended.id()).isEqualTo(run.id());
        assertThat(mended.estimate("exact").path("value").asDouble()).isEqualTo(1.0);
        assertThat(server.requests("bot", "a")).isEqualTo(2);
        assertThat(server.requests()).isEqualTo(6);
    }

    @Test
    void aServerThatIsNotThereIsAFailureOfEachSample() throws IOException {
        stage.samples("a", "b");
        String suite = stage.prompt("scorers: [exact]\nerrors: 100%\n").replace("retries: 2", "retries: 0");
        server.close();

        JsonRun run = stage.run(suite);

        assertThat(run.failures()).isEqualTo(Map.of("answer CONNECTION", 2));
        assertThat(run.estimate("exact").path("value").isNull()).isTrue();
    }
}
