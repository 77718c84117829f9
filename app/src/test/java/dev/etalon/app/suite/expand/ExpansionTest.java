package dev.etalon.app.suite.expand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.etalon.app.suite.ScorerSpec;
import dev.etalon.app.suite.SubjectSpec;
import dev.etalon.app.suite.Suite;
import dev.etalon.app.suite.SuiteReader;
import dev.etalon.app.suite.source.SuiteException;
import dev.etalon.core.dataset.Sample;
import dev.etalon.files.DatasetFile;
import dev.etalon.rating.estimate.SamplingDesign;
import dev.etalon.rating.golden.GoldenFile;
import dev.etalon.rating.golden.GoldenItem;
import dev.etalon.rating.golden.GoldenSet;
import dev.etalon.rating.golden.GuidelineStamp;
import dev.etalon.rating.golden.Part;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExpansionTest {
    private static final String MODELS = """
            models:
              gpt: {provider: openai, model: gpt-5}
              local: {provider: ollama, model: qwen3}
            """;

    @TempDir
    private Path folder;

    private Suite parse(String yaml) {
        return new SuiteReader(name -> Optional.empty()).parse(folder.resolve("suite.yaml"), yaml);
    }

    private void golden() throws IOException {
        GuidelineStamp stamp = new GuidelineStamp("grounded", "1.0.0", "abc");
        GoldenItem item = new GoldenItem(
                "q1",
                "Why?",
                "Because.",
                null,
                "pass",
                Map.of("ann", "pass", "bob", "fail"),
                GoldenItem.Sampling.UNKNOWN,
                "q1",
                Part.DEV,
                stamp,
                Map.of("meta", Map.of("domain", "tax")));
        GoldenFile.write(
                new GoldenSet(
                        new GoldenSet.Header(
                                stamp, List.of("pass", "fail"), SamplingDesign.BALANCED, new Part.Shares(0, 0.4), 1),
                        List.of(item)),
                folder.resolve("golden.jsonl"));
    }

    @Test
    void aGoldenSetTellsWhatASuiteNeeds() throws IOException {
        golden();
        Suite suite = parse("""
                suite: s
                golden: golden.jsonl
                scorers:
                  - recorded-judge: {labels: [pass, fail], verdict: gpt}
                """);

        assertThat(suite.dataset().path()).isEqualTo(folder.resolve("golden.jsonl"));
        assertThat(suite.subject()).isInstanceOf(SubjectSpec.Recorded.class);
        assertThat(suite.scorers().getFirst().options().text("expected")).isEqualTo("label");
        assertThat(suite.exam().design()).isEqualTo("balanced");
        assertThat(suite.exam().people()).containsExactlyInAnyOrder("labels.ann", "labels.bob");
        assertThat(suite.missingFiles()).isEmpty();
    }

    @Test
    void aDatasetPassesOverItsHeader() throws IOException {
        golden();
        try (Stream<Sample> samples =
                DatasetFile.open(folder.resolve("golden.jsonl")).samples()) {
            List<Sample> all = samples.toList();
            assertThat(all).hasSize(1);
            assertThat(all.getFirst().text("labels.bob")).contains("fail");
            assertThat(all.getFirst().text("meta.domain")).contains("tax");
        }
    }

    @Test
    void whatTheSuiteSaysItselfStays() throws IOException {
        golden();
        Suite suite = parse("""
                suite: s
                golden: {file: golden.jsonl, part: test}
                subject: {recorded: other}
                exam: {design: random, bar: {accuracy: 80%}}
                scorers:
                  - recorded-judge: {labels: [pass, fail], verdict: gpt, expected: labels.ann}
                  - exact
                """);

        assertThat(suite.dataset().select().where()).isEqualTo(Map.of("part", "test"));
        assertThat(((SubjectSpec.Recorded) suite.subject()).answer()).isEqualTo("other");
        assertThat(suite.scorers().getFirst().options().text("expected")).isEqualTo("labels.ann");
        assertThat(suite.exam().design()).isEqualTo("random");
        assertThat(suite.exam().people()).isNotEmpty();
        assertThat(suite.golden().looks()).hasFileName("golden.jsonl.looks");
    }

    @Test
    void aMissingGoldenSetIsNamedLikeAnyFile() {
        Suite suite = parse("""
                suite: s
                golden: nowhere.jsonl
                scorers: [exact]
                """);

        assertThat(suite.missingFiles()).hasSize(1);
        assertThat(suite.missingFiles().getFirst().toString()).contains("nowhere.jsonl");
    }

    @Test
    void aGridIsAJudgeForEachChoice() {
        Suite suite = parse("""
                suite: s
                dataset: d.jsonl
                subject: {recorded: answer}
                scorers:
                  - judge-grid:
                      name: f
                      model: [gpt, local]
                      shipped: [faithfulness.en, tone.en]
                      methods:
                        once: {}
                        vote: {samples: 3, temperature: 0.7}
                      common: {expected: label}
                """ + MODELS);

        assertThat(suite.scorers())
                .extracting(ScorerSpec::name)
                .containsExactly(
                        "f-gpt-faithfulness-en-once",
                        "f-gpt-faithfulness-en-vote",
                        "f-gpt-tone-en-once",
                        "f-gpt-tone-en-vote",
                        "f-local-faithfulness-en-once",
                        "f-local-faithfulness-en-vote",
                        "f-local-tone-en-once",
                        "f-local-tone-en-vote");
        ScorerSpec second = suite.scorers().get(1);
        assertThat(second.options().findWhole("samples")).contains(3L);
        assertThat(second.options().text("expected")).isEqualTo("label");
        assertThat(suite.scorers().getFirst().options().findWhole("samples")).isEmpty();
    }

    @Test
    void namesOnlyWhatDiffers() {
        Suite suite = parse("""
                suite: s
                dataset: d.jsonl
                subject: {recorded: answer}
                scorers:
                  - judge-grid: {model: [gpt, local], shipped: [tone.en]}
                """ + MODELS);

        assertThat(suite.scorers()).extracting(ScorerSpec::name).containsExactly("gpt", "local");
    }

    @Test
    void refusesAGridThatGrewTooLarge() {
        String grid = """
                suite: s
                dataset: d.jsonl
                subject: {recorded: answer}
                scorers:
                  - judge-grid: {model: [gpt, local], shipped: [tone.en, tone.ru], most: 3}
                """ + MODELS;

        assertThatThrownBy(() -> parse(grid))
                .isInstanceOf(SuiteException.class)
                .hasMessageContaining("makes 4 judges, more than 3")
                .hasMessageContaining("suite.yaml:5");
    }

    @Test
    void aMistakeInAGridIsToldOnce() {
        String grid = """
                suite: s
                dataset: d.jsonl
                subject: {recorded: answer}
                scorers:
                  - judge-grid:
                      model: [gpt, local]
                      shipped: [tone.en]
                      method: {}
                      common: {sampels: 3}
                """ + MODELS;

        assertThatThrownBy(() -> parse(grid)).isInstanceOfSatisfying(SuiteException.class, e -> {
            assertThat(e.problems()).hasSize(2);
            assertThat(e.getMessage()).contains("Did you mean \"methods\"").contains("did you mean \"samples\"");
        });
    }

    @Test
    void anExamWithoutAGoldenSetNeedsADesign() {
        assertThatThrownBy(() -> parse("""
                        suite: s
                        dataset: d.jsonl
                        subject: {recorded: answer}
                        scorers: [exact]
                        exam: {test: 40%}
                        """)).hasMessageContaining("\"design\" is missing");
    }
}
