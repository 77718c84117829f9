package dev.etalon.cli;

import static dev.etalon.cli.Replies.ends;
import static dev.etalon.cli.Replies.says;
import static dev.etalon.cli.Replies.status;
import static dev.etalon.cli.Replies.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import dev.etalon.cli.running.ExitCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was paid for is kept: replies of models serve later runs. */
class ResponsesTest {
    private static final String JUDGED = "scorers: [exact, judge: {shipped: answer-usefulness.en, model: judge}]\n";

    @TempDir
    Path folder;

    private Stage stage;

    @BeforeEach
    void start() throws IOException {
        stage = new Stage(folder);
        stage.samples("a", "b", "c", "d");
        stage.server.plan("bot", says("yes"));
        stage.server.plan("bot", "b", says("no"));
        stage.server.plan("bot", "c", ends("length", "ye"));
        stage.server.plan("judge", verdict("3"));
        stage.server.plan("judge", "b", says("who knows"));
    }

    @AfterEach
    void stop() {
        stage.close();
    }

    @Test
    void aSecondRunAsksNobodyAndHasTheSameNumbers() throws IOException {
        String suite = stage.prompt(JUDGED + "errors: 100%\n");
        JsonRun first = stage.run(suite);
        assertThat(stage.server.requests()).isEqualTo(4 + 3);

        JsonRun second = stage.run(suite, "--new");
        assertThat(stage.server.requests()).isEqualTo(4 + 3);
        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(second.report().path("figures")).isEqualTo(first.report().path("figures"));
        assertThat(second.outcomes()).isEqualTo(first.outcomes()).containsEntry("c", "TRUNCATED");
        assertThat(second.failures()).isEqualTo(first.failures());
        assertThat(first.totals().path("usage").path("calls").asInt()).isEqualTo(7);
        assertThat(second.totals().path("usage").path("calls").asInt()).isZero();
        assertThat(second.totals().path("usage").path("inputTokens"))
                .isEqualTo(first.totals().path("usage").path("inputTokens"));
    }

    @Test
    void errorsAreNotKept() throws IOException {
        stage.server.plan("bot", "a", status(404), says("yes"));
        assertThat(stage.run(stage.prompt("scorers: [exact]\nerrors: 100%\n")).outcomes())
                .containsEntry("a", "REJECTED");

        JsonRun second = stage.run(stage.prompt("scorers: [exact]\nerrors: 100%\n"), "--new");
        assertThat(second.outcomes()).containsEntry("a", "yes");
        assertThat(stage.server.requests()).isEqualTo(4 + 1);
    }

    @Test
    void replayOnlySendsNothingAndFailsWhatIsNotKept() throws IOException {
        String suite = stage.prompt("scorers: [exact]\nerrors: 100%\n");
        stage.run(suite);

        JsonRun same = stage.run(suite, "--new", "--replay-only");
        assertThat(same.outcomes()).isEqualTo(Map.of("a", "yes", "b", "no", "c", "TRUNCATED", "d", "yes"));

        JsonRun changed = stage.run(suite.replace("\"{{input}}\"", "\"{{input}} Now.\""), "--new", "--replay-only");
        assertThat(changed.outcomes().values()).containsOnly("REPLAY_MISS");
        assertThat(changed.failures()).isEqualTo(Map.of("answer REPLAY_MISS", 4));
        assertThat(changed.totals().path("failures").get(0).path("example").asText())
                .contains("Run once without replay-only to record it");
        assertThat(changed.estimate("exact").path("value").isNull()).isTrue();
        assertThat(stage.server.requests()).isEqualTo(4);
    }

    @Test
    void refreshAsksAgainAndKeepsTheNewReply() throws IOException {
        stage.server.plan("bot", "a", says("old"), says("new"), says("never asked for"));
        stage.run(stage.prompt("scorers: [exact]\nerrors: 100%\n"));

        JsonRun refreshed = stage.run(stage.prompt("scorers: [exact]\nerrors: 100%\nresponses: refresh\n"), "--new");
        assertThat(refreshed.outcomes()).containsEntry("a", "new");
        assertThat(stage.server.requests()).isEqualTo(8);

        JsonRun later = stage.run(stage.prompt("scorers: [exact]\nerrors: 100%\n"), "--new");
        assertThat(later.outcomes()).containsEntry("a", "new");
        assertThat(stage.server.requests()).isEqualTo(8);
    }

    @Test
    void repeatsAreCallsOfTheirOwn() throws IOException {
        stage.samples("a", "d");
        JsonRun run = stage.run(stage.prompt("scorers: [exact]\nrepeats: 3\n"));

        assertThat(run.exitCode()).isEqualTo(ExitCode.PASS);
        assertThat(run.totals().path("trials").asInt()).isEqualTo(6);
        assertThat(stage.server.requests("bot", "a")).isEqualTo(3);
        assertThat(stage.server.requests("bot", "d")).isEqualTo(3);

        stage.run(stage.prompt("scorers: [exact]\nrepeats: 4\n"), "--new");
        assertThat(stage.server.requests("bot", "a")).isEqualTo(4);
    }

    @Test
    void responsesThatAreOffAreNeitherKeptNorServed() throws IOException {
        stage.run(stage.prompt("scorers: [exact]\nerrors: 100%\nresponses: off\n"));
        stage.run(stage.prompt("scorers: [exact]\nerrors: 100%\n"), "--new");

        assertThat(stage.server.requests()).isEqualTo(8);
    }
}
