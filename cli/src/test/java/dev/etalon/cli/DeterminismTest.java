package dev.etalon.cli;

import static dev.etalon.cli.Replies.after;
import static dev.etalon.cli.Replies.plain;
import static dev.etalon.cli.Replies.status;
import static dev.etalon.cli.Replies.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same input gives the same numbers, whatever the parallelism and the order in which answers arrive. */
class DeterminismTest {
    private static final int SAMPLES = 40;

    @TempDir
    Path folder;

    private static FaultyServer.Reply soon(FaultyServer.Reply reply) {
        return request -> after(Duration.ofMillis(ThreadLocalRandom.current().nextInt(8)), reply)
                .to(request);
    }

    private static String suite(Stage stage, int concurrency) {
        return stage.http("""
                models:
                  judge: {provider: openai, model: judge, base-url: "%s/v1", retries: 0}
                scorers:
                  - exact
                  - token-f1
                  - bleu
                  - label
                  - judge: {shipped: answer-usefulness.en, model: judge}
                slices: [reference]
                repeats: 2
                responses: off
                errors: {max: 100%%, retries: 0}
                concurrency: %d
                """.formatted(stage.server.address(), concurrency));
    }

    @Test
    void oneAtATimeAndSixtyFourAtOnceAreByteForByteTheSame() throws IOException {
        try (Stage stage = new Stage(folder)) {
            stage.samples(SAMPLES);
            for (int i = 0; i < SAMPLES; i++) {
                stage.server.plan(
                        "http",
                        "s" + i,
                        soon(i % 11 == 0 ? status(404) : plain(i % 3 == 0 ? "yes" : "no, not yes " + i)));
                stage.server.plan("judge", "s" + i, soon(i % 13 == 0 ? verdict("9") : verdict("" + (1 + i % 3))));
            }
            JsonRun slow = stage.run(suite(stage, 1));
            JsonRun fast = stage.run(suite(stage, 64), "--new");

            assertThat(fast.report().path("figures").toString())
                    .isEqualTo(slow.report().path("figures").toString());
            assertThat(fast.report().path("measures").toString())
                    .isEqualTo(slow.report().path("measures").toString());
            assertThat(fast.totals().path("failures").toString())
                    .isEqualTo(slow.totals().path("failures").toString());
            assertThat(fast.outcomes()).isEqualTo(slow.outcomes());
            assertThat(slow.estimate("token-f1").path("interval").isNull()).isFalse();
            assertThat(slow.estimate("judge").path("counts").path("failed").asInt())
                    .isPositive();
        }
    }
}
