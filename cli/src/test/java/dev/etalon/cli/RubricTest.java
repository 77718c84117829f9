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

/** An answer is rated by the items of a rubric, over real HTTP. */
class RubricTest {
    private static final String SHIPPED = """
            scorers:
              - judge: {shipped: product-answer.en, model: judge%s}
            """;
    private static final String TWO_ITEMS = """
            ---
            name: two
            version: 1.0.0
            language: en
            task: rubric
            items:
              - {text: Names the capital of France., points: 3, tags: [facts]}
              - {text: Is longer than a page., points: -1, tags: [length]}
            ---
            """;

    @TempDir
    private Path folder;

    private Stage stage;

    @BeforeEach
    void start() throws IOException {
        stage = new Stage(folder);
        stage.samples(4);
        stage.server.plan("bot", says("Paris."));
        stage.server.plan("judge", verdict("met"));
    }

    @AfterEach
    void stop() {
        stage.close();
    }

    @Test
    void everyItemCostsACallAndTheMeanIsClipped() throws IOException {
        JsonRun run = stage.run(stage.prompt(SHIPPED.formatted("")));

        assertThat(run.exitCode()).isEqualTo(ExitCode.PASS);
        assertThat(stage.server.requests()).isEqualTo(4 + 4 * 9);
        assertThat(run.estimate("judge").path("name").asText()).isEqualTo("score");
        assertThat(run.estimate("judge").path("value").asDouble())
                .as("16 points of good things and 19 of bad ones")
                .isZero();
        assertThat(stage.etalon.run("show", "last", "--sample", "s0").out())
                .contains("+4 met: The first or second sentence", "-8 met: At least one statement is wrong");
    }

    @Test
    void thePlanCountsACallForEachItem() throws IOException {
        Path each = stage.etalon.file("a.yaml", stage.prompt(SHIPPED.formatted("")));
        Path together = stage.etalon.file("b.yaml", stage.prompt(SHIPPED.formatted(", items: together")));

        assertThat(stage.etalon.run("plan", each.toString()).out())
                .contains("The judge \"judge\" asks judge: 36 calls");
        assertThat(stage.etalon.run("plan", together.toString()).out())
                .contains("The judge \"judge\" asks judge: 4 calls");
        assertThat(stage.server.requests()).isZero();
    }

    @Test
    void aReplyWithoutAVerdictOnAnItemIsNoScore() throws IOException {
        stage.server.plan("judge", says("Well."));
        JsonRun run = stage.run(stage.prompt(SHIPPED.formatted("")), "--id", "s0");

        assertThat(run.failures()).hasToString("{judge UNREADABLE=1}");
        assertThat(stage.etalon.run("show", "last", "--sample", "s0").out()).contains("9 of 9 items have no verdict");
    }

    @Test
    void aGraderSitsItsExamItemByItem() throws IOException {
        stage.etalon.file("two.md", TWO_ITEMS);
        String data = """
                {"id": "a", "input": "q", "answer": "Paris.", "people": ["met", "not-met"]}
                {"id": "b", "input": "q", "answer": "Paris!", "people": ["met", "met"]}
                """;
        stage.etalon.file("answers.jsonl", data);
        String suite = stage.prompt("""
                scorers:
                  - judge: {guideline: two.md, model: judge, expected: people}
                exam: {design: random}
                """);
        Path file = stage.etalon.file(
                "exam.yaml",
                suite.replaceFirst("(?m)^dataset:.*$", "dataset: answers.jsonl")
                        .replaceFirst("(?s)subject:.*?(?=\\n\\S)", "subject: {recorded: answer}"));
        Etalon.Result sat = stage.etalon.run("judge", "exam", file.toString());

        assertThat(sat.err()).doesNotContain("etalon:");
        assertThat(sat.out())
                .contains("accuracy               0.750")
                .contains("macro-f1")
                .contains("recall[met]            1.000")
                .contains("always the same verdict 0.750")
                .contains("NOT corrected: the labels met, not-met are those of single items");
    }

    @Test
    void aMistakeInAGuidelineNamesItsLine() throws IOException {
        String wrong = stage.etalon
                .file("two.md", TWO_ITEMS.replace("points: 3", "points: 0"))
                .toString();

        assertThat(stage.etalon.run("guideline", "lint", wrong).err())
                .contains("two.md:7")
                .contains("points above or below 0");
    }

    @Test
    void whatDoesNotGoWithARubricIsRefused() throws IOException {
        Path jury = stage.etalon.file("a.yaml", stage.prompt(SHIPPED.formatted(", samples: 3, temperature: 0.7")));
        Path claims = stage.etalon.file("b.yaml", stage.prompt(SHIPPED.formatted(", claims: sentences")));

        assertThat(stage.etalon.run("run", jury.toString()).err()).contains("is a rubric", "leave jury, samples");
        assertThat(stage.etalon.run("run", claims.toString()).err()).contains("does not go with");
    }
}
