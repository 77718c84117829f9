package dev.etalon.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Several objectives, weights, groups and the suite's key: a "bot" that answers in capitals (right, and long) or short, as its prompt
 * says, and a "writer" that proposes the one, then the other.
 */
class OptimizeObjectivesTest {
    @TempDir
    Path folder;

    private Stage stage;

    @BeforeEach
    void begin() throws IOException {
        stage = new Stage(folder);
        stage.server.plan("bot", this::bot);
        stage.server.plan("writer", this::writer);
    }

    @AfterEach
    void end() {
        stage.close();
    }

    @Test
    void needsNoOptionsWhereTheSuiteSaysAll() throws Exception {
        words(60, "");
        String key =
                "optimize: {reflection: writer, budget: {evaluations: 90, reflections: 7}, split: {train: 20, validation: 20}}\n";
        assertThat(optimize(key, "--plan").err())
                .contains("up to 90 evaluations, 72 of them for the test, and 7 reflections");
        assertThat(optimize(key, "--plan", "--evaluations", "200", "--split", "40/40")
                        .err())
                .contains("up to 200 evaluations, 24 of them for the test, and 7 reflections");
        assertThat(optimize("", "--plan").err())
                .contains("which model is to write new texts?")
                .contains("--reflection");
    }

    @Test
    void keepsToTheBudgetOfTheSearch() throws Exception {
        words(40, "");
        Etalon.Result result = optimize("optimize: {reflection: writer, budget: {calls: 30}}\n");
        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(stage.server.requests()).isLessThanOrEqualTo(30);
    }

    @Test
    void showsWhatEachCandidateOnTheFrontGivesAndTakes() throws Exception {
        words(60, "");
        String key = """
                optimize:
                  reflection: writer
                  objectives: {exact: 1, characters: 0.001}
                  front: hybrid
                  candidates: pareto
                  acceptance: {futility: 1, level: 1}
                  budget: {evaluations: 600}
                """;
        Etalon.Result text =
                optimize(key, "--report", folder.resolve("report.html").toString());
        assertThat(text.exitCode()).as(text.err()).isZero();
        assertThat(text.out())
                .contains("exact share (up)", "characters mean (down)", "(winner)", "The front")
                .contains("The winner is better than the suite's text, by the weighted score.")
                .contains("characters: the winner has ");
        JsonNode front = json(optimize(key, "--json")).path("front");
        JsonNode winner = StreamSupport.stream(front.path("points").spliterator(), false)
                .filter(point -> point.path("winner").booleanValue())
                .findFirst()
                .orElseThrow();
        assertThat(winner.path("unbeaten").booleanValue()).isTrue();
        assertThat(winner.path("values").get(0).path("value").doubleValue()).isEqualTo(1);
        assertThat(winner.path("values").get(1).path("interval").path("low").doubleValue())
                .isPositive();
        assertThat(winner.path("sum").doubleValue())
                .isCloseTo(
                        1 - 0.001 * winner.path("values").get(1).path("value").doubleValue(), within(1e-12));
        assertThat(Files.readString(folder.resolve("report.html")))
                .contains("<svg", "<tr class=\"winner\">", "Answer in CAPITALS &lt;b&gt;")
                .doesNotContain("<b>");
    }

    @Test
    void comparesByTheSuitesOwnNumberAndItsGroups() throws Exception {
        words(60, "");
        Etalon.Result result = stage.etalon.run(command(
                suite("wer") + "group: doc\noptimize: {reflection: writer, budget: {evaluations: 400}}\n", "--json"));
        assertThat(result.exitCode()).as(result.err()).isZero();
        JsonNode test = json(result).path("test");
        JsonNode number = test.path("numbers").get(0);
        assertThat(number.path("aggregate").textValue()).isEqualTo("corpus");
        assertThat(number.path("before").doubleValue()).isEqualTo(1);
        assertThat(number.path("after").doubleValue()).isZero();
        assertThat(number.path("verdict").textValue()).isEqualTo("better");
        assertThat(number.path("pairs").path("clusters").intValue())
                .isLessThan(number.path("pairs").path("n").intValue());
        assertThat(test.path("better").booleanValue()).isTrue();
        assertThat(test.path("plain").booleanValue()).isTrue();
    }

    @Test
    void weighsSamples() throws Exception {
        words(40, ", \"weight\": 5");
        Etalon.Result weighed = optimize("optimize: {reflection: writer, weight: weight}\n", "--json");
        assertThat(weighed.exitCode()).as(weighed.err()).isZero();
        assertThat(json(weighed).path("test").path("plain").booleanValue()).isFalse();
        words(40, ", \"weight\": -1");
        Etalon.Result wrong = optimize("optimize: {reflection: writer}\n", "--weight", "weight");
        assertThat(wrong.exitCode()).isEqualTo(2);
        assertThat(wrong.err()).contains("sample s0").contains("above 0, not \"-1\"");
    }

    @Test
    void refusesAFrontOfOneObjective() throws Exception {
        words(40, "");
        assertThat(optimize("", "--reflection", "writer", "--front", "hybrid").err())
                .contains("--objective");
        assertThat(optimize("", "--reflection", "writer", "--objective", "exakt=1")
                        .err())
                .contains("Did you mean \"exact\"?");
    }

    @Test
    void takesTheDecisionsAsPublishedWithinTheSameBudget() throws Exception {
        words(60, "");
        String key = """
                optimize:
                  reflection: writer
                  mode: published
                  proposals: {parents: 2, minibatches: 2, take: 1}
                  merges: 2
                  budget: {evaluations: 300}
                """;
        Etalon.Result result = optimize(key, "--json");
        assertThat(result.exitCode()).as(result.err()).isZero();
        JsonNode report = json(result);
        assertThat(report.path("counts").path("evaluations").intValue()).isLessThanOrEqualTo(300);
        assertThat(report.path("test").path("better").booleanValue()).isTrue();
        int paid = stage.server.requests();
        Path journal = folder.resolve("store/optimize/words.jsonl");
        var lines = Files.readAllLines(journal);
        Files.writeString(journal, String.join("\n", lines.subList(0, lines.size() / 2)) + "\n");
        assertThat(json(optimize(key, "--json")).path("front")).isEqualTo(report.path("front"));
        assertThat(stage.server.requests()).isEqualTo(paid);
    }

    private static JsonNode json(Etalon.Result result) throws IOException {
        return new ObjectMapper().readTree(result.out());
    }

    private void words(int count, String more) throws IOException {
        StringBuilder data = new StringBuilder();
        for (int i = 0; i < count; i++) {
            data.append("{\"id\": \"s%d\", \"input\": \"word%d [[s%d]]\", \"reference\": \"WORD%d\", \"doc\": %d%s}\n"
                    .formatted(i, i, i, i, i / 3, more));
        }
        stage.etalon.file("data.jsonl", data.toString());
    }

    private void bot(FaultyServer.Request request) throws IOException, InterruptedException {
        String word = "word" + request.id().substring(1);
        boolean capitals = request.body().contains("CAPITALS");
        boolean brief = request.body().contains("BRIEF");
        Replies.says(capitals ? word.toUpperCase(Locale.ROOT) : brief ? "w" : word)
                .to(request);
    }

    /** First it says to be brief, which is no gain but for the length; told of that, it asks for capitals. */
    private void writer(FaultyServer.Request request) throws IOException, InterruptedException {
        boolean brief = request.body().contains("BRIEF") || !request.body().contains("characters");
        Replies.says(brief ? "```\nAnswer in CAPITALS <b>.\n{{input}}\n```" : "```\nBe BRIEF.\n{{input}}\n```")
                .to(request);
    }

    private Etalon.Result optimize(String key, String... more) throws IOException {
        return stage.etalon.run(command(suite("exact") + key, more));
    }

    private String[] command(String suite, String... more) throws IOException {
        String file = stage.etalon.file("suite.yaml", suite).toString();
        return Stream.concat(Stream.of("optimize", file), Stream.of(more)).toArray(String[]::new);
    }

    private String suite(String scorer) {
        return """
                suite: words
                dataset: {path: data.jsonl}
                subject: {prompt: {model: bot, template: "Answer: {{input}}"}}
                scorers: [%2$s]
                models:
                  bot: {provider: openai, model: bot, base-url: "%1$s/v1", retries: 1}
                  writer: {provider: openai, model: writer, base-url: "%1$s/v1", retries: 1}
                """.formatted(stage.server.address(), scorer);
    }
}
