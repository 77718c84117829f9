package dev.etalon.cli;

import static dev.etalon.cli.Replies.plain;
import static dev.etalon.cli.Replies.says;
import static dev.etalon.cli.Replies.status;
import static dev.etalon.cli.Replies.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import dev.etalon.cli.running.ExitCode;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Money is bounded before it is spent, over all parts of a run that is resumed. */
class BudgetTest {
    private static final int SAMPLES = 12;

    @TempDir
    Path folder;

    private Stage stage;

    @BeforeEach
    void start() throws IOException {
        stage = new Stage(folder);
        stage.samples(SAMPLES);
        stage.server.plan("bot", says("yes"));
        stage.server.plan("http", plain("yes"));
        stage.server.plan("judge", verdict("3"));
    }

    @AfterEach
    void stop() {
        stage.close();
    }

    private void everySampleWasAskedOnce(String who) {
        for (int i = 0; i < SAMPLES; i++) {
            assertThat(stage.server.requests(who, "s" + i)).as("s%d", i).isEqualTo(1);
        }
    }

    @Test
    void callsStopAtTheirCapAndGoOnWithALargerOne() throws IOException {
        JsonRun capped = stage.run(stage.prompt("scorers: [exact]\nbudget: {calls: 5}\n"));
        assertThat(capped.exitCode()).isEqualTo(ExitCode.BUDGET_REACHED);
        assertThat(capped.status()).isEqualTo("BUDGET_REACHED");
        assertThat(capped.totals().path("trials").asInt()).isEqualTo(5);
        assertThat(capped.failures()).isEmpty();
        assertThat(capped.err()).contains("raise it in the suite and the same command goes on");
        assertThat(stage.server.requests()).isEqualTo(5);

        JsonRun whole = stage.run(stage.prompt("scorers: [exact]\nbudget: {calls: 12}\n"));
        assertThat(whole.exitCode()).isEqualTo(ExitCode.PASS);
        assertThat(whole.status()).isEqualTo("COMPLETE");
        assertThat(whole.id()).isEqualTo(capped.id());
        assertThat(whole.estimate("exact").path("counts").path("n").asInt()).isEqualTo(SAMPLES);
        everySampleWasAskedOnce("bot");
    }

    @Test
    void theSameCommandUnderTheSameCapSpendsNothingMore() throws IOException {
        String suite = stage.http("scorers: [exact]\nbudget: {calls: 5}\n");
        stage.run(suite);

        JsonRun again = stage.run(suite);
        assertThat(again.exitCode()).isEqualTo(ExitCode.BUDGET_REACHED);
        assertThat(again.totals().path("trials").asInt()).isEqualTo(5);
        assertThat(stage.server.requests()).isEqualTo(5);

        JsonRun more = stage.run(stage.http("scorers: [exact]\nbudget: {calls: 8}\n"));
        assertThat(more.exitCode()).isEqualTo(ExitCode.BUDGET_REACHED);
        assertThat(more.totals().path("trials").asInt()).isEqualTo(8);
        assertThat(stage.server.requests()).isEqualTo(8);
    }

    @Test
    void aCapCoversFailedAttemptsToo() throws IOException {
        stage.server.plan("bot", status(500));
        JsonRun capped = stage.run(stage.prompt("scorers: [exact]\nerrors: 100%\nbudget: {calls: 7}\n"));

        assertThat(capped.exitCode()).isEqualTo(ExitCode.BUDGET_REACHED);
        assertThat(stage.server.requests()).isLessThanOrEqualTo(7);
    }

    @Test
    void aCapCoversSubjectAndJudgesTogether() throws IOException {
        String scorers = "scorers: [exact, judge: {shipped: answer-usefulness.en, model: judge}]\n";
        JsonRun capped = stage.run(stage.prompt(scorers + "budget: {calls: 15}\n"));
        assertThat(capped.exitCode()).isEqualTo(ExitCode.BUDGET_REACHED);
        assertThat(stage.server.requests()).isEqualTo(15);

        JsonRun whole = stage.run(stage.prompt(scorers + "budget: {calls: 24}\n"));
        assertThat(whole.status()).isEqualTo("COMPLETE");
        assertThat(whole.estimate("judge").path("counts").path("n").asInt()).isEqualTo(SAMPLES);
        everySampleWasAskedOnce("bot");
        everySampleWasAskedOnce("judge");
    }

    @Test
    void tokensStopBeforeTheirCap() throws IOException {
        String limited = "retries: 2, max-tokens: 20";
        // A sample takes 13 tokens; the worst case before a call is a token for each byte, and 20 out.
        JsonRun capped = stage.run(
                stage.prompt("scorers: [exact]\nbudget: {tokens: 100}\n").replace("retries: 2", limited));
        assertThat(capped.exitCode()).isEqualTo(ExitCode.BUDGET_REACHED);
        int asked = stage.server.requests();
        assertThat(asked).isBetween(1, 100 / 13);
        assertThat(capped.totals().path("trials").asInt()).isEqualTo(asked);

        JsonRun whole = stage.run(
                stage.prompt("scorers: [exact]\nbudget: {tokens: 10000}\n").replace("retries: 2", limited));
        assertThat(whole.status()).isEqualTo("COMPLETE");
        assertThat(whole.totals().path("usage").path("outputTokens").asInt())
                .isEqualTo(SAMPLES * Replies.OUTPUT_TOKENS);
        everySampleWasAskedOnce("bot");
    }

    @Test
    void keptRepliesCostNothing() throws IOException {
        stage.run(stage.prompt("scorers: [exact]\n"));
        JsonRun kept = stage.run(stage.prompt("scorers: [exact]\nbudget: {calls: 1}\n"), "--new");

        assertThat(kept.status()).isEqualTo("COMPLETE");
        assertThat(stage.server.requests()).isEqualTo(SAMPLES);
    }
}
