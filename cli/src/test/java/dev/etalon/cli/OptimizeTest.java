package dev.etalon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The command against a server whose "bot" answers in capitals only when its prompt says so, and whose "writer" sometimes says so: the
 * truth is known, and nothing in the command is.
 */
class OptimizeTest {
    @TempDir
    Path folder;

    private Stage stage;

    @BeforeEach
    void begin() throws IOException {
        stage = new Stage(folder);
    }

    @AfterEach
    void end() {
        stage.close();
    }

    @Test
    void findsABetterPromptAndProvesItOnNewSamples() throws Exception {
        words(60);
        stage.server.plan("bot", this::bot);
        stage.server.plan("writer", this::writer);
        Etalon.Result result = optimize("--report", folder.resolve("report.md").toString());
        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(result.err()).contains("iteration 1 · best ").contains("on the front");
        assertThat(result.out())
                .contains("<- winner")
                .contains("on samples it never saw (24): 0.0000 -> 1.0000, +1.0000")
                .contains("The winner is better than the suite's text.");
        assertThat(Files.readString(folder.resolve("optimized/words.template.md")))
                .contains("CAPITALS")
                .contains("{{input}}");
        JsonNode provenance = new ObjectMapper()
                .readTree(folder.resolve("optimized/words.provenance.json").toFile());
        assertThat(provenance.path("test").path("winner").doubleValue()).isEqualTo(1);
        assertThat(provenance.path("reflection-prompt").textValue()).hasSize(12);
        assertThat(Files.readString(folder.resolve("report.md")))
                .contains("+Answer in CAPITALS.")
                .contains("<details><summary>The reflection</summary>");
    }

    @Test
    void saysThatThereIsNoGainWhereThereIsNone() throws Exception {
        words(40);
        stage.server.plan("bot", this::bot);
        stage.server.plan("writer", Replies.says("```\nPlease answer this: {{input}}\n```"));
        Etalon.Result result = optimize("--json");
        assertThat(result.exitCode()).as(result.err()).isZero();
        JsonNode report = new ObjectMapper().readTree(result.out());
        assertThat(report.path("best").intValue()).isZero();
        assertThat(report.path("test").isNull()).isTrue();
        assertThat(folder.resolve("optimized")).doesNotExist();
    }

    @Test
    void goesOnWhereItStoppedAndPaysNothingTwice() throws Exception {
        words(40);
        stage.server.plan("bot", this::bot);
        stage.server.plan("writer", this::writer);
        Etalon.Result whole = optimize("--json");
        int paid = stage.server.requests();
        Path journal = folder.resolve("store/optimize/words.jsonl");
        List<String> lines = Files.readAllLines(journal);
        for (int kept : List.of(1, lines.size() / 2, lines.size() - 1)) {
            Files.writeString(journal, String.join("\n", lines.subList(0, kept)) + "\n{\"kind\": \"eval");
            assertThat(found(optimize("--json"))).isEqualTo(found(whole));
            assertThat(stage.server.requests()).isEqualTo(paid);
            assertThat(Files.readAllLines(journal)).hasSameSizeAs(lines);
        }
    }

    @Test
    void refusesToGoOnWithOtherSettings() throws Exception {
        words(40);
        stage.server.plan("bot", this::bot);
        stage.server.plan("writer", this::writer);
        assertThat(optimize("--json").exitCode()).isZero();
        Etalon.Result changed = optimize("--json", "--minibatch", "5");
        assertThat(changed.exitCode()).isEqualTo(2);
        assertThat(changed.err()).contains("another search").contains("--new");
        assertThat(optimize("--json", "--minibatch", "5", "--new").exitCode()).isZero();
    }

    @Test
    void staysWithinTheBudgetOfTheSuite() throws Exception {
        words(40);
        stage.server.plan("bot", this::bot);
        stage.server.plan("writer", Replies.says("```\nPlease answer this: {{input}}\n```"));
        Etalon.Result result = stage.etalon.run(command(suite() + "budget: {calls: 30}\n", "--json"));
        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(stage.server.requests()).isLessThanOrEqualTo(30);
        assertThat(new ObjectMapper()
                        .readTree(result.out())
                        .path("counts")
                        .path("evaluations")
                        .intValue())
                .isBetween(12, 30);
    }

    @Test
    void improvesTheGuidelineOfAJudge() throws Exception {
        StringBuilder data = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            data.append("{\"id\": \"s%d\", \"input\": \"Q\", \"answer\": \"text %d [[s%d]]\", \"human\": \"%s\"}\n"
                    .formatted(i, i, i, i % 2 == 0 ? "pass" : "fail"));
        }
        stage.etalon.file("data.jsonl", data.toString());
        stage.etalon.file("rules.md", GUIDELINE);
        stage.server.plan(
                "judge",
                request -> Replies.verdict(
                                request.body().contains("odd numbers fail") && odd(request.id()) ? "fail" : "pass")
                        .to(request));
        stage.server.plan("writer", Replies.says("```\n# Rules\n\nRead the number: odd numbers fail.\n```"));
        Etalon.Result result = stage.etalon.run(command(judgeSuite(), "--judge", "judge"));
        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(result.out()).contains("The winner is better than the suite's text.");
        assertThat(Files.readString(folder.resolve("optimized/words.guideline.md")))
                .startsWith("---\nname: rules")
                .contains("odd numbers fail");
    }

    @Test
    void plansWithoutSendingAnything() throws Exception {
        words(40);
        Etalon.Result result = optimize("--plan", "--evaluations", "60");
        assertThat(result.exitCode()).isZero();
        assertThat(result.err())
                .contains("up to 60 evaluations, 32 of them for the test")
                .contains("too little");
        assertThat(stage.server.requests()).isZero();
    }

    @Test
    void plansTheExampleOffline() {
        Etalon.Result result = stage.etalon.run(
                "optimize",
                Etalon.EXAMPLES.resolve("optimize/rucola-prompt.yaml").toString(),
                "--plan");
        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(result.err()).contains("up to 1200 evaluations, 240 of them for the test");
    }

    @Test
    void namesTheModelsThereAre() throws Exception {
        words(40);
        Etalon.Result result = stage.etalon.run(
                "optimize", stage.etalon.file("suite.yaml", suite()).toString(), "--reflection", "writr");
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("Did you mean \"writer\"?");
    }

    private static final String GUIDELINE = """
            ---
            name: rules
            version: "1"
            language: en
            task: pointwise
            criteria: {number: "the number in the text"}
            scale: {pass: good, fail: bad}
            ---
            # Rules

            Everything is fine.
            """;

    /** All but what was paid: replies that are kept cost nothing the second time. */
    private static JsonNode found(Etalon.Result result) throws IOException {
        return ((ObjectNode) new ObjectMapper().readTree(result.out())).without("spent");
    }

    private static boolean odd(String id) {
        return Integer.parseInt(id.substring(1)) % 2 == 1;
    }

    private void words(int count) throws IOException {
        StringBuilder data = new StringBuilder();
        for (int i = 0; i < count; i++) {
            data.append("{\"id\": \"s%d\", \"input\": \"word%d [[s%d]]\", \"reference\": \"WORD%d\"}\n"
                    .formatted(i, i, i, i));
        }
        stage.etalon.file("data.jsonl", data.toString());
    }

    /** Says the word as it is, in capitals where the prompt asks for them. */
    private void bot(FaultyServer.Request request) throws IOException, InterruptedException {
        String word = "word" + request.id().substring(1);
        String said = request.body().contains("CAPITALS") ? word.toUpperCase(Locale.ROOT) : word;
        Replies.says(said).to(request);
    }

    /** Its first idea is cut, its second loses the input, its third is right. */
    private void writer(FaultyServer.Request request) throws IOException, InterruptedException {
        boolean toldOfCut = request.body().contains("cut at the token limit");
        boolean toldOfPlace = request.body().contains("was missing");
        if (toldOfPlace || toldOfCut) {
            Replies.says("It wants capitals.\n```\nAnswer in CAPITALS.\n{{input}}\n```")
                    .to(request);
        } else {
            Replies.ends("length", "```\nAnswer in").to(request);
        }
    }

    private Etalon.Result optimize(String... more) throws IOException {
        return stage.etalon.run(command(suite(), more));
    }

    private String[] command(String suite, String... more) throws IOException {
        String file = stage.etalon.file("suite.yaml", suite).toString();
        return Stream.concat(Stream.of("optimize", file, "--reflection", "writer"), Stream.of(more))
                .toArray(String[]::new);
    }

    private String suite() {
        return """
                suite: words
                dataset: {path: data.jsonl}
                subject: {prompt: {model: bot, template: "Answer: {{input}}"}}
                scorers: [exact]
                models:
                  bot: {provider: openai, model: bot, base-url: "%1$s/v1", retries: 1}
                  writer: {provider: openai, model: writer, base-url: "%1$s/v1", retries: 1}
                """.formatted(stage.server.address());
    }

    private String judgeSuite() {
        return """
                suite: words
                dataset: {path: data.jsonl}
                subject: {recorded: answer}
                scorers:
                  - judge: {name: judge, model: judge, guideline: rules.md, expected: human}
                models:
                  judge: {provider: openai, model: judge, base-url: "%1$s/v1", retries: 1}
                  writer: {provider: openai, model: writer, base-url: "%1$s/v1", retries: 1}
                """.formatted(stage.server.address());
    }
}
