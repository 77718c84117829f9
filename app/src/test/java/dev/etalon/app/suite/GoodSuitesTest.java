package dev.etalon.app.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etalon.app.suite.shape.Environment;
import dev.etalon.app.suite.shape.Span;
import dev.etalon.app.suite.shape.Tolerance;
import dev.etalon.core.model.Decoding;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GoodSuitesTest {
    private static final Path FOLDER = Path.of("src/test/resources/dev/etalon/app/suite/good");
    private static final Environment ENVIRONMENT =
            name -> Optional.ofNullable(Map.of("TOKEN", "sk-very-secret", "BASE_URL", "http://localhost:1/v1")
                    .get(name));

    static List<Path> suites() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList();
        }
    }

    private static Suite read(String name) {
        return new SuiteReader(ENVIRONMENT).read(FOLDER.resolve(name));
    }

    @ParameterizedTest
    @MethodSource("suites")
    void areReadAndFitTheSchema(Path file) throws IOException {
        Suite suite = new SuiteReader(ENVIRONMENT).read(file);

        assertThat(suite.scorers()).isNotEmpty();
        assertThat(suite.toString()).doesNotContain("sk-very-secret");
        assertThat(SchemaValidation.errors(Files.readString(file)).orElseThrow())
                .isEmpty();
    }

    @Test
    void theLeastSuiteHasAllDefaults() {
        Suite suite = read("least.yaml");

        assertThat(suite.name()).isEqualTo("least");
        assertThat(suite.dataset().path())
                .isEqualTo(FOLDER.resolve("data.jsonl").toAbsolutePath());
        assertThat(suite.dataset().columns()).isEqualTo(new DatasetSpec.Columns(null, null, List.of(), null));
        assertThat(suite.subject()).isInstanceOfSatisfying(SubjectSpec.Recorded.class, recorded -> {
            assertThat(recorded.answer()).isEqualTo("answer");
            assertThat(recorded.latency()).isNull();
        });
        assertThat(suite.scorers().getFirst().options().texts("normalise")).containsExactly("trim");
        assertThat(suite.repeats()).isEqualTo(1);
        assertThat(suite.seed()).isEqualTo(42);
        assertThat(suite.confidence()).isEqualTo(0.95);
        assertThat(suite.errors()).isEqualTo(new ErrorsSpec(new Tolerance.Share(0.1), 3));
        assertThat(suite.budget()).isEqualTo(BudgetSpec.UNLIMITED);
        assertThat(suite.responses()).isEqualTo(ResponseMode.READ_WRITE);
        assertThat(suite.gate()).isNull();
        assertThat(suite.missingVariables()).isEmpty();
    }

    @Test
    void readsADatasetWithAllThatCanBeSaid() {
        DatasetSpec dataset = read("full.yaml").dataset();

        assertThat(dataset.format()).isEqualTo("jsonl");
        assertThat(dataset.split()).isEqualTo("test");
        assertThat(dataset.columns())
                .isEqualTo(new DatasetSpec.Columns("id", "sentence", List.of("label", "label_2"), "meta.notes"));
        assertThat(dataset.select())
                .isEqualTo(new DatasetSpec.Select(
                        List.of("a", "7"),
                        Map.of("meta.split", "in_domain", "meta.checked", "true"),
                        200,
                        new Span(0, 200L),
                        100L));
    }

    @Test
    void readsModelsAndFillsInTheirVariablesWhenAsked() {
        Suite suite = read("full.yaml");
        ModelSpec.Hosted gpt = hosted(suite, "gpt");

        assertThat(gpt.provider()).isEqualTo(ModelSpec.Provider.OPENAI);
        assertThat(gpt.model().resolve()).isEqualTo("gpt-4o-mini");
        assertThat(gpt.baseUrl().resolve()).isEqualTo("http://localhost:1/v1");
        assertThat(gpt.apiKey().secret().reveal()).isEqualTo("sk-very-secret");
        assertThat(gpt.apiKey()).hasToString("${TOKEN}");
        assertThat(gpt.decoding()).isEqualTo(new Decoding(0.5, 0.9, 500, 7L));
        assertThat(gpt.timeout()).isEqualTo(Duration.ofSeconds(90));
        assertThat(gpt.concurrency()).isEqualTo(new Concurrency(20, 100));
        assertThat(gpt.retries()).isEqualTo(3);
        assertThat(hosted(suite, "claude").concurrency()).isEqualTo(new Concurrency(5, 5));
    }

    private static ModelSpec.Hosted hosted(Suite suite, String name) {
        return (ModelSpec.Hosted) suite.models().get(name);
    }

    @Test
    void onlyModelsThatAreAskedNeedTheirKeys() {
        Suite suite = new SuiteReader(name -> Optional.empty()).read(FOLDER.resolve("full.yaml"));

        assertThat(suite.missingVariables())
                .map(Object::toString)
                .containsExactlyInAnyOrder(
                        FOLDER
                                + "/full.yaml:31: models.gpt.api-key: the environment variable TOKEN is not set; set it, or give a"
                                + " default: ${TOKEN:-...}",
                        FOLDER
                                + "/full.yaml:30: models.gpt.base-url: the environment variable BASE_URL is not set; set it, or"
                                + " give a default: ${BASE_URL:-...}");
    }

    @Test
    void aProvidersKeyIsNotSentElsewhereUnlessTheSuiteSaysSo() {
        String yaml =
                "suite: s\ndataset: d\nsubject: {prompt: {model: m, template: x}}\nscorers: [exact]\nmodels: {m: {provider: openai, model: x%s}}\n";
        SuiteReader reader = new SuiteReader(ENVIRONMENT);
        Suite usual = reader.parse(Path.of("s.yaml"), yaml.formatted(""));
        Suite elsewhere = reader.parse(Path.of("s.yaml"), yaml.formatted(", base-url: 'http://localhost:1'"));

        assertThat(hosted(usual, "m").apiKey()).hasToString("${OPENAI_API_KEY}");
        assertThat(usual.missingVariables()).hasSize(1);
        assertThat(hosted(elsewhere, "m").apiKey()).isNull();
    }

    @Test
    void readsScorersInTheirOrderWithTheirNames() {
        List<ScorerSpec> scorers = read("full.yaml").scorers();

        assertThat(scorers)
                .extracting(ScorerSpec::name)
                .containsExactly(
                        "exact",
                        "strict",
                        "label",
                        "contains",
                        "regex",
                        "json-schema",
                        "bleu",
                        "wer",
                        "cer",
                        "token-f1",
                        "code",
                        "judge",
                        "recorded-judge");
        assertThat(scorers.get(1).kind()).isEqualTo("exact");
        assertThat(scorers.get(6).options().text("tokenizer")).isEqualTo("intl");
        assertThat(scorers.get(6).options().decimal("smooth-value")).isEqualTo(0.1);
        assertThat(scorers.get(9).options().text("version")).isEqualTo("2");
        assertThat(scorers.get(10).options().time("timeout")).isEqualTo(Duration.ofSeconds(5));
        assertThat(scorers.get(11).options().group("expected-mapping").text("1"))
                .isEqualTo("A");
    }

    @Test
    void readsWhatARunMayUseUpAndWhenItIsGood() {
        Suite suite = read("full.yaml");

        assertThat(suite.budget())
                .isEqualTo(new BudgetSpec(BigDecimal.valueOf(5.0), 1_000_000L, 5000L, Duration.ofMinutes(90)));
        assertThat(suite.errors()).isEqualTo(new ErrorsSpec(new Tolerance.Share(0.05), 2));
        assertThat(suite.responses()).isEqualTo(ResponseMode.REPLAY_ONLY);
        assertThat(suite.gate().errorRate()).isEqualTo(0.01);
        assertThat(suite.gate().conditions())
                .satisfiesExactly(
                        first -> assertThat(first).isInstanceOfSatisfying(GateSpec.AtLeast.class, floor -> {
                            assertThat(floor.scorer()).isEqualTo("exact");
                            assertThat(floor.value()).isEqualTo(0.8);
                        }),
                        second -> assertThat(second).isInstanceOf(GateSpec.AtMost.class),
                        third -> assertThat(third).isInstanceOfSatisfying(GateSpec.NotWorse.class, notWorse -> {
                            assertThat(notWorse.aggregate()).isEqualTo("macro-f1");
                            assertThat(notWorse.baseline()).isEqualTo("baseline");
                            assertThat(notWorse.margin()).isEqualTo(0.02);
                        }),
                        fourth -> assertThat(fourth)
                                .isInstanceOfSatisfying(
                                        GateSpec.Better.class,
                                        better -> assertThat(better.margin()).isZero()));
    }

    @Test
    void readsAnEndpoint() {
        Suite suite = read("http.yaml");

        assertThat(suite.subject()).isInstanceOfSatisfying(SubjectSpec.Http.class, http -> {
            assertThat(http.url().resolve()).isEqualTo("http://localhost:8080/answer?id={{id}}");
            assertThat(http.method()).isEqualTo("PUT");
            assertThat(http.headers().get("Authorization").secret().reveal()).isEqualTo("Bearer sk-very-secret");
            assertThat(http.headers()).hasToString("{Authorization=Bearer ${TOKEN}, Content-Type=application/json}");
            assertThat(http.body().resolve())
                    .hasToString(
                            "{question={{input}}, top=3, options={stream=false, tags=[eval, none], nothing=null}}");
            assertThat(http.body().resolveToText())
                    .isEqualTo(
                            "{\"question\":\"{{input}}\",\"top\":3,\"options\":{\"stream\":false,\"tags\":[\"eval\",\"none\"],\"nothing\":null}}");
            assertThat(http.paths())
                    .isEqualTo(new SubjectSpec.ReplyPaths("$.steps", "$.usage.in", "$.usage.out", "$.usage.dollars"));
            assertThat(http.timeout()).isEqualTo(Duration.ofMillis(500));
            assertThat(http.concurrency()).isEqualTo(new Concurrency(8, 8));
        });
        assertThat(suite.errors().max()).isEqualTo(new Tolerance.Count(20));
        assertThat(suite.dataset().select().range()).isEqualTo(new Span(0, 50L));
    }

    @Test
    void readsACommand() {
        Suite suite = read("command.yaml");

        assertThat(suite.subject()).isInstanceOfSatisfying(SubjectSpec.Command.class, command -> {
            assertThat(command.run().get(2).resolve()).isEqualTo("--model=small");
            assertThat(command.restarts()).isEqualTo(5);
            assertThat(command.environment()).containsExactly("OPENAI_API_KEY");
            assertThat(command.directory()).isEqualTo(FOLDER.resolve("bot").toAbsolutePath());
        });
    }

    @Test
    void followsAliases() {
        Suite suite = read("anchors.yaml");

        assertThat(suite.scorers().get(2).options().texts("normalise")).containsExactly("trim", "nfc");
        assertThat(suite.slices()).containsExactly("answer");
    }
}
