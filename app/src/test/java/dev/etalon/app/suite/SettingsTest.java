package dev.etalon.app.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etalon.core.run.RunConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
    private static final Path FOLDER = Path.of("src/test/resources/dev/etalon/app/suite");
    private static final String BASE = "suite: s\ndataset: d.jsonl\nsubject: {recorded: answer}\nscorers: [exact]\n";

    private static Map<String, String> settings(String yaml, Map<String, String> environment) {
        return new SuiteReader(name -> Optional.ofNullable(environment.get(name)))
                .parse(Path.of("suite.yaml"), yaml)
                .settings();
    }

    @Test
    void holdWhatDecidesTheNumbers() throws IOException {
        Map<String, String> environment = Map.of("TOKEN", "sk-very-secret", "BASE_URL", "http://localhost:1/v1");
        Suite suite = new SuiteReader(name -> Optional.ofNullable(environment.get(name)))
                .read(FOLDER.resolve("good/full.yaml"));
        String lines = new TreeMap<>(suite.settings())
                .entrySet().stream()
                        .map(entry -> entry.getKey() + " = " + entry.getValue().replace("\n", "\\n") + "\n")
                        .collect(Collectors.joining());

        new GeneratedFile(FOLDER.resolve("full-settings.txt")).shouldBe(lines);
        assertThat(lines).contains("models.gpt.api-key = ${TOKEN}\n").doesNotContain("sk-very-secret", "localhost");
    }

    @Test
    void areTheSameWhereADefaultIsWrittenOut() {
        String written = """
                suite: s
                description: a word
                dataset: {path: d.jsonl}
                subject: {recorded: {answer: answer}}
                scorers: [exact: {name: exact, normalise: trim}]
                confidence: 0.950
                seed: 42
                repeats: 1
                """;

        assertThat(settings(written, Map.of())).isEqualTo(settings(BASE, Map.of()));
    }

    @Test
    void leaveOutWhatChangesNoNumber() {
        String aside = """
                concurrency: 3
                errors: 1
                budget: {calls: 7}
                responses: refresh
                prices: p.csv
                gate: {conditions: [{scorer: exact, at-least: 0.1}]}
                models: {unused: {provider: ollama, model: m}}
                """;

        assertThat(settings(BASE + aside, Map.of())).isEqualTo(settings(BASE, Map.of()));
    }

    @Test
    void tellThatAVariableHasChangedButNotItsValue() {
        String yaml = BASE + "group: ${GROUP}\n";
        Map<String, String> before = settings(yaml, Map.of("GROUP", "conversation"));
        Map<String, String> after = settings(yaml, Map.of("GROUP", "document"));

        assertThat(before).containsEntry("group", "${GROUP}");
        assertThat(new RunConfig(before).differencesTo(new RunConfig(after)))
                .singleElement()
                .asString()
                .startsWith("environment.GROUP: was sha256:")
                .doesNotContain("conversation", "document");
    }

    @Test
    void doNotTellOfASecretThatHasChanged() {
        String yaml = """
                suite: s
                dataset: d.jsonl
                subject:
                  http:
                    url: http://localhost/
                    headers: {Authorization: "Bearer ${TOKEN:-sk-default}", X-Api-Key: sk-literal}
                scorers: [exact]
                """;

        assertThat(settings(yaml, Map.of("TOKEN", "a"))).isEqualTo(settings(yaml, Map.of("TOKEN", "b")));
        assertThat(settings(yaml, Map.of()))
                .containsEntry("subject.http.headers.Authorization", "Bearer ${TOKEN}")
                .containsEntry("subject.http.headers.X-Api-Key", "(hidden)");
    }

    @Test
    void tellThatTheContentOfAFileHasChanged(@TempDir Path folder) throws IOException {
        String yaml =
                "suite: s\ndataset: d\nsubject: {prompt: {model: m, file: p.txt}}\nscorers: [exact]\nmodels: {m: {provider: ollama, model: x}}\n";
        SuiteReader reader = new SuiteReader(name -> Optional.empty());
        Files.writeString(folder.resolve("p.txt"), "Answer: {{input}}");
        Map<String, String> before =
                reader.parse(folder.resolve("s.yaml"), yaml).settings();
        Files.writeString(folder.resolve("p.txt"), "Answer well: {{input}}");
        Map<String, String> after = reader.parse(folder.resolve("s.yaml"), yaml).settings();

        assertThat(new RunConfig(before).differencesTo(new RunConfig(after)))
                .singleElement()
                .asString()
                .startsWith("subject.prompt.file.content: was sha256:");
    }

    @Test
    void standUnderTheNamesOfTheScorersWhateverTheirOrder() {
        String base = "suite: s\ndataset: d.jsonl\nsubject: {recorded: answer}\n";
        Map<String, String> one = settings(base + "scorers: [exact, wer]\n", Map.of());
        Map<String, String> other = settings(base + "scorers: [wer, exact]\n", Map.of());

        assertThat(new HashMap<>(one)).isEqualTo(other).containsEntry("scorers.exact.kind", "exact");
    }
}
