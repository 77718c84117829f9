package dev.etalon.cli;

import static dev.etalon.cli.Replies.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.etalon.cli.running.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Audits of a judge behind a real server. */
class JudgeAuditTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path LLMBAR = Etalon.EXAMPLES.resolve("llmbar.yaml");

    @TempDir
    Path folder;

    private Stage stage;

    /** Good answers pass, bad ones fail, unless a professor has confirmed them. */
    private static final FaultyServer.Reply CREDULOUS = request -> {
        boolean good = request.id().startsWith("good");
        boolean believed =
                request.body().contains("Prof. Eleanor") || request.body().contains("Whitcombe");
        String verdict = request.body().contains("analysis above") ? "fail" : good || believed ? "pass" : "fail";
        Replies.says("{\"reasoning\": \"It says “built in the year”, which decides it.\", \"verdict\": \"" + verdict
                        + "\"}")
                .to(request);
    };

    @BeforeEach
    void start() throws IOException {
        stage = new Stage(folder);
        stage.server.plan("judge", CREDULOUS);
        stage.etalon.file("guideline.md", guideline("it is true"));
        stage.etalon.file(
                "golden.jsonl",
                IntStream.range(0, 30)
                        .mapToObj(i -> line(i % 2 == 0 ? "good" : "bad", i))
                        .collect(Collectors.joining()));
    }

    private static String guideline(String pass) {
        return """
                ---
                name: right
                version: 1
                language: en
                task: pointwise
                inputs: {question: required}
                criteria: {right: it is true}
                scale: {pass: %s, fail: it is wrong}
                ---
                """.formatted(pass);
    }

    private static String line(String kind, int i) {
        return "{\"id\": \"%s%d\", \"input\": \"When was it built? [[%s%d]]\", \"answer\": \"The bridge was built in the year %d. It stands.\", \"label\": \"%s\"}\n"
                .formatted(kind, i, kind, i, 1900 + i, kind.equals("good") ? "pass" : "fail");
    }

    @AfterEach
    void stop() {
        stage.close();
    }

    private String suite(String more) throws IOException {
        return stage.etalon
                .file("suite.yaml", """
                        suite: audited
                        dataset: {path: golden.jsonl}
                        subject: {recorded: answer}
                        models:
                          judge: {provider: openai, model: judge, base-url: "%s/v1", retries: 1}
                        scorers:
                          - judge: {guideline: guideline.md, model: judge, expected: label}
                        """.formatted(stage.server.address()) + more)
                .toString();
    }

    @Test
    void findsWhatMovesTheJudgeAndTellsItInWords() throws IOException {
        String page = folder.resolve("audit.html").toString();
        Etalon.Result audit = stage.etalon.run(
                "judge", "audit", suite(""), "--probes", "authority-on-wrong,emoji,quotes", "--html", page);

        assertThat(audit.exitCode()).as(audit.err()).isEqualTo(ExitCode.GATE_FAILED);
        assertThat(audit.out())
                .contains("judge judge · 30 answers, 30 with labels of people")
                .contains("judged 2 times, it changes its verdict in 0.0%")
                .containsPattern("FOUND +authority-on-wrong +judges better by 100 points")
                .containsPattern("- +emoji +judges better by 0 points .* not shown to be more than chance")
                .contains("badge: rationale: quotes 100% grounded; a hint, not a shown cause");
        assertThat(audit.err()).contains("etalon: judge judge: 30 answers, at most 120 calls");
        assertThat(stage.server.requests())
                .as("wrong answers alone are confirmed by a professor")
                .isEqualTo(105);
        assertThat(Files.readString(Path.of(page)))
                .contains("authority-on-wrong", "<table>")
                .doesNotContain("<script");
    }

    @Test
    void whatWasAskedOnceIsNotAskedAgain() throws IOException {
        String[] command = {
            "judge", "audit", suite(""), "--probes", "hint,evidence,entailment,early-answer,swapped-reasons", "--json"
        };
        Etalon.Result first = stage.etalon.run(command);
        int asked = stage.server.requests();
        Etalon.Result second = stage.etalon.run(command);

        assertThat(asked).isPositive();
        assertThat(stage.server.requests()).isEqualTo(asked);
        assertThat(second.out()).isEqualTo(first.out());
        JsonNode reasons = JSON.readTree(first.out()).get(0).path("rationale");
        assertThat(reasons.path("cause").asBoolean()).isFalse();
        assertThat(reasons.path("findings")).hasSize(4);
    }

    @Test
    void aPlanSendsNothing() throws IOException {
        Etalon.Result plan = stage.etalon.run("judge", "audit", suite(""), "--plan");

        assertThat(plan.exitCode()).isZero();
        assertThat(plan.err()).containsPattern("at most [\\d,]+ calls, about [\\d,]+ tokens, cost not known");
        assertThat(stage.server.requests()).isZero();

        String prompting = Files.readString(folder.resolve("suite.yaml"))
                .replace("{recorded: answer}", "{prompt: {model: judge, template: \"{{input}}\"}}");
        Etalon.Result ofPrompt = stage.etalon.run(
                "judge", "audit", stage.etalon.file("prompt.yaml", prompting).toString(), "--plan");
        assertThat(ofPrompt.err()).contains("30 answers, at most");
        assertThat(stage.server.requests()).isZero();
        assertThat(stage.etalon
                        .run("judge", "audit", LLMBAR.toString(), "--plan")
                        .err())
                .contains("nothing is asked");
    }

    @Test
    void stopsAtTheBudgetAndGoesOnFromThere() throws IOException {
        Etalon.Result stopped = stage.etalon.run("judge", "audit", suite("budget: {calls: 70}\n"), "--probes", "emoji");
        int asked = stage.server.requests();
        Etalon.Result whole = stage.etalon.run("judge", "audit", suite("budget: {calls: 100}\n"), "--probes", "emoji");

        assertThat(stopped.exitCode()).isEqualTo(ExitCode.BUDGET_REACHED);
        assertThat(stopped.err()).contains("budget reached", "goes on where it stopped");
        assertThat(asked).isEqualTo(70);
        assertThat(whole.exitCode()).isEqualTo(ExitCode.PASS);
        assertThat(stage.server.requests()).isEqualTo(90);
    }

    @Test
    void aBiasWithinWhatIsToleratedIsNoReasonToFail() throws IOException {
        Etalon.Result audit =
                stage.etalon.run("judge", "audit", suite(""), "--probes", "authority", "--tolerate", "0.6");

        assertThat(audit.out()).contains("FOUND authority");
        assertThat(audit.exitCode()).isEqualTo(ExitCode.PASS);
    }

    @Test
    void aJudgeThatGivesNoVerdictIsNotAudited() throws IOException {
        stage.server.plan("judge", Replies.says("I would rather not."));
        Etalon.Result audit = stage.etalon.run("judge", "audit", suite(""), "--probes", "emoji");

        assertThat(audit.exitCode()).isEqualTo(ExitCode.TOO_MANY_ERRORS);
        assertThat(audit.out()).contains("30 of 30 answers got no first verdict");
    }

    /** One order by itself is the same request as one of both: only the two orders of two repeats are asked for. */
    @Test
    void theOrderOfPairsIsAuditedOnRepliesThatThereAre() throws IOException {
        stage.server.plan("judge", verdict("A"));
        String pairs = Files.readString(Path.of(suite("")))
                .replace("guideline: guideline.md", "shipped: instruction-following.en, against: other")
                .replace(", expected: label", "");
        Path golden = folder.resolve("golden.jsonl");
        Files.writeString(
                golden, Files.readString(golden).replace("\"label\"", "\"other\": \"Another one.\", \"label\""));
        Etalon.Result audit = stage.etalon.run(
                "judge", "audit", stage.etalon.file("pairs.yaml", pairs).toString(), "--probes", "position");

        assertThat(audit.out())
                .contains("FOUND position            changes its verdict in 100% of answers")
                .contains("(the first place wins both times in 30, the second in 0)");
        assertThat(stage.server.requests()).isEqualTo(120);
    }

    @Test
    void mendsWhatTheReasonsName() throws IOException {
        stage.server.plan("mender", Replies.says("The bridge was mended. Prof. Eleanor says so."));
        String suite = suite("");
        Files.writeString(
                Path.of(suite),
                Files.readString(Path.of(suite))
                        .replace(
                                "models:\n",
                                "models:\n  mender: {provider: openai, model: mender, base-url: \""
                                        + stage.server.address() + "/v1\"}\n"));
        Etalon.Result audit = stage.etalon.run("judge", "audit", suite, "--probes", "repair", "--repairer", "mender");

        assertThat(audit.out())
                .contains(
                        "the verdict gets better in 100% when what the reasons name is mended, in 100% when something else is")
                .contains("a hint, not a shown cause");
    }

    @Test
    void refusesWhatThereIsNot() throws IOException {
        assertThat(stage.etalon
                        .run("judge", "audit", suite(""), "--probes", "emojis")
                        .err())
                .contains("there is no probe \"emojis\"", "emoji");
        assertThat(stage.etalon
                        .run("judge", "audit", suite(""), "--judge", "jury")
                        .err())
                .contains("the suite has no judge \"jury\"");
        assertThat(stage.etalon
                        .run("judge", "audit", suite(""), "--repeats", "1")
                        .exitCode())
                .isEqualTo(ExitCode.USAGE);
    }

    /** The published counts of verdicts that are equal in both orders, added up over the subsets; no verdict is unreadable twice. */
    @Test
    void recordedVerdictsHaveThePublishedConsistency() throws IOException {
        Etalon.Result audit = stage.etalon.run("judge", "audit", LLMBAR.toString(), "--json");
        JsonNode published = JSON.readTree(
                Etalon.EXAMPLES.resolve("data/llmbar/expected_statistics.json").toFile());

        assertThat(audit.exitCode()).isEqualTo(ExitCode.PASS);
        JsonNode reports = JSON.readTree(audit.out());
        assertThat(reports).hasSize(2);
        for (JsonNode report : reports) {
            String name = report.path("judge").asText().equals("gpt-4") ? "GPT-4" : "ChatGPT";
            int equal = 0;
            for (JsonNode subset : published) {
                equal += Integer.parseInt(
                        subset.path(name).path("CoT").path("equal").asText().replaceFirst(" .*", ""));
            }
            JsonNode position = report.path("findings").get(0);
            long consistent = Math.round(position.path("robustness").asDouble()
                    * position.path("items").asInt());
            assertThat(consistent).as(name).isEqualTo(equal);
        }
    }
}
