package dev.etalon.cli;

import static dev.etalon.cli.Replies.says;
import static dev.etalon.cli.Replies.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import dev.etalon.cli.running.ExitCode;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An answer is rated claim by claim, over real HTTP. */
class ClaimsTest {
    private static final String SUITE = """
            scorers:
              - judge: {shipped: harmlessness.en, model: judge, claims: %s}
            """;

    @TempDir
    Path folder;

    private Stage stage;

    @BeforeEach
    void start() throws IOException {
        stage = new Stage(folder);
        stage.samples(4);
        stage.server.plan("bot", says("Paris is large. It is old.\n- It has a river"));
        stage.server.plan("judge", verdict("pass"));
    }

    @AfterEach
    void stop() {
        stage.close();
    }

    @Test
    void everySentenceCostsACallAndCountsOnce() throws IOException {
        JsonRun run = stage.run(stage.prompt(SUITE.formatted("sentences")));

        assertThat(run.exitCode()).isEqualTo(ExitCode.PASS);
        assertThat(run.estimate("judge").path("name").asText()).isEqualTo("claim-pass-rate");
        assertThat(run.estimate("judge").path("value").asDouble()).isEqualTo(1);
        assertThat(stage.server.requests()).isEqualTo(4 + 4 * 3);
        assertThat(stage.etalon.run("show", "last", "--sample", "s0").out())
                .contains("pass: Paris is large.", "pass: It has a river");
        assertThat(stage.etalon.run("show", "last", "--json").out()).contains("|claims:sentences-1");
    }

    /** A typical answer has eight sentences. */
    @Test
    void thePlanCountsACallForEachClaim() throws IOException {
        Path bySentences = stage.etalon.file("a.yaml", stage.prompt(SUITE.formatted("sentences")));
        Path byModel = stage.etalon.file("b.yaml", stage.prompt(SUITE.formatted("{by: model, model: judge}")));

        assertThat(stage.etalon.run("plan", bySentences.toString()).out())
                .contains("The judge \"judge\" asks judge: 32 calls");
        assertThat(stage.etalon.run("plan", byModel.toString()).out())
                .contains("The judge \"judge\" asks judge: 36 calls");
        assertThat(stage.server.requests()).isZero();
    }

    @Test
    void aReplyThatListsNoClaimsIsNoScore() throws IOException {
        JsonRun run = stage.run(stage.prompt(SUITE.formatted("{by: model, model: judge}")), "--id", "s0");

        assertThat(run.failures()).hasToString("{judge UNREADABLE=1}");
        assertThat(stage.etalon.run("show", "last", "--sample", "s0").out())
                .contains("the list of claims cannot be read: one JSON object with \"claims\" is needed");
        assertThat(stage.server.requests()).isEqualTo(2);
    }
}
