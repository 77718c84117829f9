package dev.etalon.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.etalon.cli.running.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples of the README, on real data, as a stranger would run them. */
class ExamplesTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    static Stream<Path> suites() throws IOException {
        try (Stream<Path> here = Files.list(Etalon.EXAMPLES);
                Stream<Path> below = Files.list(Etalon.EXAMPLES.resolve("optimize"))) {
            return Stream.concat(here, below)
                    .filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("suites")
    void everyExampleIsInOrder(Path suite) {
        if (suite.endsWith("local-judge.yaml")) {
            LocalModel.require();
        }
        Etalon.Result result = new Etalon(folder).run("validate", suite.toString());

        assertThat(result.out()).contains("in order");
        assertThat(result.exitCode()).isZero();
    }

    @Test
    void rucolaPassesItsGateAndTheRulesFailTheirsAgainstIt() {
        Etalon etalon = new Etalon(folder);
        Etalon.Result tfidf = etalon.run("run", suite("rucola"));
        assertThat(tfidf.exitCode()).isEqualTo(ExitCode.PASS);
        assertThat(tfidf.out()).contains("64.6%", "[62.0, 67.1]%", "Gate: PASS");

        Etalon.Result rules = etalon.run("run", suite("rucola-rules"), "--baseline", "last");
        assertThat(rules.exitCode()).isEqualTo(ExitCode.GATE_FAILED);
        assertThat(rules.out()).contains("Gate: FAIL");

        Etalon.Result comparison = etalon.run("compare", "last~1", "last");
        assertThat(comparison.out()).contains("1368 pairs", "McNemar, exact", "better", "Regressions", "Fixes");
    }

    @Test
    void retrievalHasTheNumbersOfPytrecEval() throws IOException {
        Etalon.Result result = new Etalon(folder).run("run", suite("retrieval"), "--json");
        assertThat(result.exitCode()).isEqualTo(ExitCode.PASS);
        JsonNode report = JSON.readTree(result.out());
        assertThat(value(report, "ranking", "ndcg@10", null)).isCloseTo(0.9119747102960036, within(1e-9));
        assertThat(value(report, "ranking", "map", null)).isCloseTo(0.8887044338507027, within(1e-9));
        assertThat(value(report, "ranking", "mrr", null)).isCloseTo(0.9308905380333952, within(1e-9));
        assertThat(value(report, "ranking", "recall@10", null)).isCloseTo(0.9371882086167801, within(1e-9));
        assertThat(value(report, "ranking", "hit@1", null)).isCloseTo(0.9047619047619048, within(1e-9));
    }

    @Test
    void mostErrorsOfTheTranscriptsGoWithNormalisation() {
        Etalon.Result result = new Etalon(folder).run("run", suite("speech"));
        assertThat(result.exitCode()).isEqualTo(ExitCode.PASS);
        assertThat(result.out()).contains("0.4665", "0.0962", "Most frequent edits of wer (of 285)", "Gate: PASS");
    }

    @Test
    void llmbarAgreesWithThePublishedStatistics() throws IOException {
        Etalon.Result result = new Etalon(folder).run("run", suite("llmbar"), "--json");
        assertThat(result.exitCode()).isEqualTo(ExitCode.PASS);
        JsonNode report = JSON.readTree(result.out());
        JsonNode published =
                JSON.readTree(Files.readString(Etalon.EXAMPLES.resolve("data/llmbar/expected_statistics.json")));

        for (String subset : new String[] {"Natural", "Adv_Neighbor", "Adv_GPTOut", "Adv_Manual"}) {
            String both = published
                    .path(subset)
                    .path("GPT-4")
                    .path("CoT")
                    .path("correct_both")
                    .asText();
            double expected = Double.parseDouble(both.replaceAll("(\\d+) / (\\d+).*", "$1"))
                    / Double.parseDouble(both.replaceAll("(\\d+) / (\\d+).*", "$2"));
            assertThat(value(report, "gpt-4", "accuracy", "subset=" + subset))
                    .as(subset)
                    .isEqualTo(expected, within(1e-12));
        }
    }

    @Test
    void aJudgeSitsItsExamAndIsThenUsedWithItsErrorKnown() throws IOException {
        Etalon etalon = new Etalon(folder);
        Path data = Files.createDirectories(folder.resolve("data/llmbar"));
        Files.copy(Etalon.EXAMPLES.resolve("data/llmbar/items.jsonl"), data.resolve("items.jsonl"));
        Path exam = Files.copy(Etalon.EXAMPLES.resolve("judge-exam.yaml"), folder.resolve("judge-exam.yaml"));

        Etalon.Result sat = etalon.run("judge", "exam", exam.toString());
        assertThat(sat.exitCode()).as("ChatGPT is below the bar").isEqualTo(ExitCode.GATE_FAILED);
        assertThat(sat.out())
                .contains("at the bar (sensitivity >= 0.75, specificity >= 0.75) but not proved")
                .contains("BELOW the bar")
                .contains("It is not shown to be better than always giving the same verdict.");
        JsonNode written =
                JSON.readTree(folder.resolve("certificates/gpt-4.json").toFile());
        JsonNode shipped = JSON.readTree(
                Etalon.EXAMPLES.resolve("data/llmbar/gpt-4.certificate.json").toFile());
        for (String part : new String[] {"identity", "marks", "slices", "result", "standing"}) {
            assertThat(written.path(part)).as(part).isEqualTo(shipped.path(part));
        }

        Etalon.Result judged = etalon.run("run", suite("judged-rate"), "--json");
        JsonNode report = JSON.readTree(judged.out());
        assertThat(value(report, "gpt-4", "judged-rate", null)).isEqualTo(217 / 419.0, within(1e-12));
        assertThat(value(report, "gpt-4", "pass-rate", null))
                .as("people pass 0.4916 of them")
                .isEqualTo(0.497, within(0.001));
    }

    @Test
    void aGoldenSetIsMadeLookedOverAndCarriedIntoAWinRate() throws IOException {
        Etalon etalon = new Etalon(folder);
        Path data = Etalon.EXAMPLES.resolve("data/golden");
        Path golden = folder.resolve("data/golden/golden.jsonl");
        Etalon.Result made = etalon.run(
                "golden",
                "import",
                data.resolve("labels.jsonl").toString(),
                "--guideline",
                "instruction-following.en",
                "--against",
                "answer_b",
                "--group",
                "question",
                "--label",
                "majority",
                "--rater",
                "ann=ann",
                "--rater",
                "bob=bob",
                "--rater",
                "cid=cid",
                "--design",
                "random",
                "--to",
                golden.toString());
        assertThat(made.out()).contains("100 items (100 new, 0 changed), random");
        assertThat(golden).hasSameTextualContentAs(data.resolve("golden.jsonl"));

        Etalon.Result checked = etalon.run(
                "golden",
                "check",
                golden.toString(),
                "--judge",
                "gpt=verdicts.gpt-3.5",
                "--judge",
                "pandalm=verdicts.pandalm");
        assertThat(checked.exitCode()).as("too few ties").isEqualTo(ExitCode.INCONCLUSIVE);
        assertThat(checked.out())
                .contains("kappa                  0.866")
                .contains("all 2 strong judges say A")
                .contains("[few-of-a-label]");

        Path exam = Files.copy(Etalon.EXAMPLES.resolve("golden.yaml"), folder.resolve("golden.yaml"));
        Etalon.Result sat = etalon.run("judge", "exam", exam.toString());
        assertThat(sat.out()).contains("people agree", "its number is corrected: post-stratified");
        JsonNode written =
                JSON.readTree(folder.resolve("certificates/gpt-3_5.json").toFile());
        JsonNode shipped =
                JSON.readTree(data.resolve("gpt-3_5.certificate.json").toFile());
        assertThat(written.path("result")).isEqualTo(shipped.path("result"));

        JsonNode report =
                JSON.readTree(etalon.run("run", suite("golden-rate"), "--json").out());
        double truth = 0.4772;
        assertThat(value(report, "gpt-3_5", "judged-win-rate", null)).isEqualTo(0.4926, within(1e-4));
        assertThat(value(report, "gpt-3_5", "win-rate", null)).isEqualTo(0.4757, within(1e-4));
        assertThat(Math.abs(value(report, "gpt-3_5", "win-rate", null) - truth)).isLessThan(0.01);
    }

    @Test
    void aJudgeIsChosenAmongManyAndLookedAtOnce() throws IOException {
        Etalon etalon = new Etalon(folder);
        Path data = Files.createDirectories(folder.resolve("data/llmbar"));
        Files.copy(Etalon.EXAMPLES.resolve("data/llmbar/items.jsonl"), data.resolve("items.jsonl"));
        String unlabelled = "  - recorded-judge: {name: unlabelled, labels: [A, B], verdict: verdicts.GPT-4.CoT.noswap,"
                + " mapping: {\"1\": A, \"2\": B}}\n";
        Path search = Files.writeString(
                folder.resolve("judge-search.yaml"),
                Files.readString(Etalon.EXAMPLES.resolve("judge-search.yaml"))
                        .replace("errors:", unlabelled + "errors:"));

        Etalon.Result first = etalon.run("judge", "search", search.toString());
        assertThat(first.exitCode()).isZero();
        assertThat(first.out())
                .contains("gpt-4-metrics-reference is the best of 32 here", "cannot tell it from gpt-4-rating")
                .contains("answers that the choice has not seen")
                .as("a judge without labels is no candidate")
                .doesNotContain("unlabelled")
                .doesNotContain("no longer unseen");
        assertThat(Files.readAllLines(folder.resolve("certificates/looks.jsonl")))
                .hasSize(1);

        Etalon.Result second = etalon.run("judge", "search", search.toString(), "--new");
        assertThat(second.out()).contains("looked at by 2 runs");
    }

    @Test
    void expertsFindMostAnswersUseful() throws IOException {
        Etalon.Result result = new Etalon(folder).run("run", suite("expertqa"), "--json");

        assertThat(result.exitCode()).isEqualTo(ExitCode.PASS);
        JsonNode report = JSON.readTree(result.out());
        assertThat(value(report, "expert", "mean", null)).isEqualTo((382 * 3 + 78 * 2 + 18) / 478.0, within(1e-12));
        assertThat(report.path("rows").get(0).path("context").size()).isPositive();
    }

    @Test
    void rightCodePassesAndBrokenCodeDoesNot() {
        assumeTrue(
                Files.isExecutable(Path.of("/usr/bin/bwrap")),
                "skipped: no bubblewrap; scripts/install-test-tools.sh installs it");
        Etalon etalon = new Etalon(folder);

        Etalon.Result right = etalon.run("run", suite("humaneval"), "--limit", "12");
        assertThat(right.out()).contains("100.0%").containsPattern("code +pass +all +100\\.0% +\\S+ \\S+ +12 +0 +0");

        Etalon.Result broken = etalon.run("run", suite("humaneval-broken"), "--limit", "12");
        assertThat(broken.out()).containsPattern("code +pass +all +0\\.0%");

        Etalon.Result java = etalon.run("run", suite("humanevalx-java"), "--limit", "6");
        assertThat(java.out()).containsPattern("code +pass +all +100\\.0% +\\S+ \\S+ +6 +0 +0");
    }

    @Test
    void everySolutionOfGsm8kIsRight() {
        Etalon.Result result = new Etalon(folder).run("run", suite("gsm8k"));

        assertThat(result.exitCode()).isEqualTo(ExitCode.PASS);
        assertThat(result.out())
                .containsPattern("math +pass +all +100\\.0% +\\S+ \\S+ +200 +0 +0")
                .containsPattern("strict +pass +all +100\\.0% +\\S+ \\S+ +200 +0 +0");
    }

    @Test
    void gpt4FollowsMostInstructions() throws IOException {
        JsonNode report = JSON.readTree(
                new Etalon(folder).run("run", suite("ifeval"), "--json").out());

        assertThat(value(report, "ifeval", "prompt-strict", null)).isBetween(0.7, 0.8);
        assertThat(value(report, "ifeval", "instruction-strict", null)).isBetween(0.75, 0.9);
        assertThat(value(report, "ifeval", "prompt-loose", null))
                .isGreaterThan(value(report, "ifeval", "prompt-strict", null));
    }

    @Test
    void proofsPassAndCheatsDoNot() throws IOException {
        JsonNode report = JSON.readTree(
                new Etalon(folder).run("run", suite("metamath"), "--json").out());

        assertThat(value(report, "proof", "pass", "proves=true")).isEqualTo(1);
        assertThat(value(report, "proof", "pass", "proves=false")).isZero();
    }

    @Test
    void rightQueriesPassAndWrongOnesDoNot() throws IOException {
        JsonNode report = JSON.readTree(
                new Etalon(folder).run("run", suite("sql"), "--json").out());

        assertThat(value(report, "sql", "pass", "right=true")).isEqualTo(1);
        assertThat(value(report, "sql", "pass", "right=false")).isZero();
    }

    private static String suite(String name) {
        return Etalon.EXAMPLES.resolve(name + ".yaml").toString();
    }

    private static double value(JsonNode report, String measure, String aggregate, String slice) {
        return StreamSupport.stream(report.path("figures").spliterator(), false)
                .filter(figure -> figure.path("measure").asText().equals(measure))
                .filter(figure -> figure.path("estimate").path("name").asText().equals(aggregate))
                .filter(figure -> slice == null
                        ? figure.path("slice").isNull()
                        : figure.path("slice").asText().equals(slice))
                .findFirst()
                .orElseThrow()
                .path("estimate")
                .path("value")
                .asDouble();
    }
}
