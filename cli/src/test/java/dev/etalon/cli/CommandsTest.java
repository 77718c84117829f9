package dev.etalon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.etalon.cli.running.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private Etalon etalon;

    @BeforeEach
    void writeASuite() throws IOException {
        etalon = new Etalon(folder);
        etalon.file("data.jsonl", """
                {"id": "a", "input": "1+1", "reference": "2", "answer": "2", "topic": "sum"}
                {"id": "b", "input": "2+2", "reference": "4", "answer": "5", "topic": "sum"}
                {"id": "c", "input": "2*3", "reference": "6", "answer": "6", "topic": "product"}
                {"id": "d", "input": "3*3", "reference": "9", "topic": "product"}
                """);
        suite("");
    }

    private Path suite(String more) throws IOException {
        return etalon.file("suite.yaml", """
                suite: sums
                dataset: {path: data.jsonl}
                subject: {recorded: answer}
                scorers: [exact, token-f1]
                slices: [topic]
                """ + (more.contains("errors:") ? "" : "errors: {max: 50%}\n") + more);
    }

    private Etalon.Result run(String... more) {
        String[] arguments = new String[more.length + 2];
        arguments[0] = "run";
        arguments[1] = folder.resolve("suite.yaml").toString();
        System.arraycopy(more, 0, arguments, 2, more.length);
        return etalon.run(arguments);
    }

    @Test
    void aMissingAnswerIsCountedAndNeverAScore() {
        Etalon.Result result = run();

        assertThat(result.out()).containsPattern("exact +share +all +66\\.7% +\\S+ \\S+ +3 +0 +1");
        assertThat(result.out()).contains("1 without an answer", "from 50.0% to 75.0%");
        assertThat(result.exitCode()).isEqualTo(ExitCode.PASS);
    }

    @Test
    void selectionsChooseSamples() {
        assertThat(run("--limit", "1").out()).contains("1 samples");
        assertThat(run("--id", "a,c").out()).contains("2 samples");
        assertThat(run("--where", "topic=sum").out()).contains("2 samples");
        assertThat(run("--range", "1:3").out()).contains("2 samples");
        assertThat(run("--sample", "3").out()).contains("3 samples");
    }

    @Test
    void whatFailedBeforeCanBeRunAlone() {
        run();
        assertThat(run("--failed-in", "last").out()).contains("2 samples");
        assertThat(run("--errors-in", "last~1").out()).contains("1 samples");
    }

    @Test
    void noSamplesHaveAnExitCodeOfTheirOwn() throws IOException {
        etalon.file("data.jsonl", "");
        assertThat(run().exitCode()).isEqualTo(ExitCode.NO_SAMPLES);
    }

    @Test
    void theGateDecidesTheExitCode() throws IOException {
        suite("gate: {conditions: [{scorer: exact, at-least: 0.99}]}\n");
        Etalon.Result result = run("--json");
        assertThat(result.exitCode()).isEqualTo(ExitCode.INCONCLUSIVE);
        assertThat(JSON.readTree(result.out()).path("gate").path("verdict").asText())
                .isEqualTo("inconclusive");

        suite("gate: {conditions: [{scorer: exact, at-most: 0.001}]}\n");
        assertThat(run("--id", "a,c").exitCode()).isEqualTo(ExitCode.GATE_FAILED);
    }

    @Test
    void repeatsOfASampleSayMoreTogether() throws IOException {
        etalon.file("repeated.jsonl", """
                {"id": "a", "input": "1+1", "reference": "2", "answer": ["2", "2", "2"]}
                {"id": "b", "input": "2+2", "reference": "4", "answer": ["5", "5", "4"]}
                {"id": "c", "input": "2*3", "reference": "6", "answer": ["5", "5", "5"]}
                """);
        Path file = etalon.file("repeated.yaml", """
                suite: repeated
                dataset: repeated.jsonl
                subject: {recorded: answer}
                repeats: 3
                scorers: [{exact: {pass-at: [1, 3]}}]
                """);
        Etalon.Result result = etalon.run("run", file.toString());
        assertThat(result.out()).containsPattern("exact +pass@1 +all +44\\.4%");
        assertThat(result.out()).containsPattern("exact +pass\\^3 +all +33\\.3%");
        assertThat(etalon.run("show", "last").out()).containsPattern("exact +pass@3 +all +66\\.7%");
        assertThat(etalon.run("show", "last").out())
                .contains("= exact: exact|v1", "of the variance of the mean comes from repeats");
    }

    @Test
    void comparisonsCanBeLookedAtAtAnyTime() {
        run();
        run();
        assertThat(etalon.run("compare", "last~1", "--anytime").out())
                .contains("Valid at any time", "p (Holm)")
                .containsPattern("exact +share +3 +0\\.0 pp");
        assertThat(etalon.run("compare", "last~1", "--correction", "bh").out())
                .contains("p (Benjamini-Hochberg)")
                .doesNotContain("Valid at any time");
        assertThat(etalon.run("compare", "last~1", "--correction", "none").err())
                .contains("there are holm, bh, by");
    }

    @Test
    void runsOverDifferentSamplesAreComparedUnpaired() {
        run("--id", "a,b");
        run("--id", "c");
        assertThat(etalon.run("compare", "last~1").out()).contains("compare them with --unpaired");
        assertThat(etalon.run("compare", "last~1", "--unpaired").out())
                .containsPattern("exact +share +all +50\\.0% +100\\.0% +\\+50\\.0 pp .* cannot tell")
                .contains("nothing is paired");
    }

    @Test
    void slicesWithFewPairsAreNotTested() {
        run();
        run();
        assertThat(etalon.run("compare", "last~1").out()).containsPattern("exact +share +topic=sum .* too few");
    }

    @Test
    void aPilotSaysHowManySamplesADifferenceTakes() {
        run();
        String suite = folder.resolve("suite.yaml").toString();
        Etalon.Result result = etalon.run("plan", suite, "--pilot", "last", "--effect", "0.1");
        assertThat(result.out()).contains("A difference of 0.1 in exact takes", "varies as the pilot does");
        assertThat(etalon.run("plan", suite, "--effect", "0").err()).contains("--effect: must be above 0");
    }

    @Test
    void tooManyErrorsHaveAnExitCodeOfTheirOwn() throws IOException {
        suite("errors: {max: 0}\n");
        Etalon.Result result = run();
        assertThat(result.exitCode()).isEqualTo(ExitCode.TOO_MANY_ERRORS);
        assertThat(result.err()).contains("too many errors");
    }

    @Test
    void answersAreScoredLaterWithoutBeingAskedAgain() {
        Etalon.Result answers =
                etalon.run("answer", folder.resolve("suite.yaml").toString());
        assertThat(answers.exitCode()).isZero();
        assertThat(answers.out()).doesNotContain("exact");

        Etalon.Result scored = etalon.run("score", folder.resolve("suite.yaml").toString(), "--answers", "last");
        assertThat(scored.out()).containsPattern("exact +share +all +66\\.7%");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rows.jsonl", "rows.csv", "rows.tsv.gz", "rows.parquet"})
    void runsAreExportedInEveryFormat(String name) {
        run();
        Etalon.Result result =
                etalon.run("export", "last", "--to", folder.resolve(name).toString());

        assertThat(result.out()).startsWith("4 rows");
        assertThat(folder.resolve(name)).isNotEmptyFile();
    }

    @Test
    void reportsAreWrittenInEveryForm() throws IOException {
        run(
                "--html",
                folder.resolve("r.html").toString(),
                "--md",
                folder.resolve("r.md").toString(),
                "--junit",
                folder.resolve("r.xml").toString());

        assertThat(Files.readString(folder.resolve("r.html"))).contains("<!doctype html>", "\"sums\"");
        assertThat(Files.readString(folder.resolve("r.md"))).contains("| exact | share |");
        assertThat(Files.readString(folder.resolve("r.xml"))).contains("<testsuite name=\"sums\"");
        Etalon.Result shown = etalon.run("show", "last");
        assertThat(shown.out()).containsPattern("exact +share +topic=sum +50\\.0%");
    }

    @Test
    void everyCommandPrintsJsonThatParses() throws IOException {
        JsonNode run = JSON.readTree(run("--json").out());
        assertThat(run.path("totals").path("samples").asInt()).isEqualTo(4);
        assertThat(JSON.readTree(etalon.run("runs", "--json").out())).hasSize(1);
        assertThat(JSON.readTree(etalon.run("show", "last", "--json").out())
                        .path("run")
                        .path("id"))
                .isEqualTo(run.path("run").path("id"));
        run("--new");
        assertThat(JSON.readTree(etalon.run("compare", "last~1", "last", "--json")
                                .out())
                        .path("pairs")
                        .asInt())
                .isEqualTo(4);
        assertThat(JSON.readTree(etalon.run(
                                        "validate", folder.resolve("suite.yaml").toString(), "--json")
                                .out())
                        .path("samples")
                        .asInt())
                .isEqualTo(4);
        assertThat(JSON.readTree(etalon.run("plan", folder.resolve("suite.yaml").toString(), "--json")
                                .out())
                        .path("trials")
                        .asInt())
                .isEqualTo(4);
        assertThat(JSON.readTree(etalon.run("schema").out()).path("$schema").asText())
                .contains("2020-12");
    }

    @Test
    void mistakesAreNamedWithTheirLineAndTheNearestKey() throws IOException {
        etalon.file(
                "suite.yaml", "suite: x\ndataset: {path: data.jsonl}\nsubject: {recorded: answer}\nscorer: [exact]\n");
        Etalon.Result result = run();

        assertThat(result.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(result.err()).contains("suite.yaml:4", "scorers");
    }

    @Test
    void aFieldThatNoSampleHasIsNamedBeforeAnythingIsDone() throws IOException {
        suite("group: topics\n");
        Etalon.Result result = run();

        assertThat(result.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(result.err()).contains("\"topics\"", "topic");
    }

    @Test
    void aBrokenRowIsNamedWithFileAndLine() throws IOException {
        etalon.file("data.jsonl", "{\"id\": \"a\", \"input\": \"x\", \"answer\": \"1\"}\n{\"id\": \"b\",\n");
        Etalon.Result result = run();

        assertThat(result.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(result.err()).contains("data.jsonl", "2");
    }

    @Test
    void oneSampleIsShownWholeAndAMissingOneIsNamed() throws IOException {
        suite("");
        run();
        String id = JSON.readTree(etalon.run("show", "last", "--json").out())
                .path("rows")
                .path(0)
                .path("id")
                .asText();

        assertThat(etalon.run("show", "last", "--sample", id).out())
                .startsWith("Sample " + id + "\n")
                .contains("\ninput\n", "\nanswer\n", "\nexact: ");
        assertThat(etalon.run("show", "last", "--sample", id, "--json").out()).startsWith("[{\"id\":\"" + id + "\"");
        Etalon.Result missing = etalon.run("show", "last", "--sample", "nobody");
        assertThat(missing.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(missing.err()).contains("has no sample 'nobody'", "its ids are like " + id);
    }

    @Test
    void unknownRunsAndOptionsGetPlainWords() {
        assertThat(etalon.run("show", "nothing").err()).contains("no run is called nothing");
        Etalon.Result option = run("--limits", "3");
        assertThat(option.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(option.err()).contains("--limits", "--limit");
        assertThat(etalon.run("runn").err()).contains("run");
    }

    @Test
    void helpListsTheExitCodes() {
        assertThat(etalon.run("--help").out()).contains("Exit codes:", "inconclusive", "130  interrupted");
        assertThat(etalon.run("run", "--help").out()).contains("--baseline", "--retry-errors");
    }

    @Test
    void initWritesASuiteThatRuns() throws IOException {
        Path made = folder.resolve("mine");
        for (String kind : new String[] {"recorded", "label", "judge"}) {
            assertThat(etalon.run("init", made.resolve(kind).toString(), "--kind", kind)
                            .exitCode())
                    .isZero();
            assertThat(etalon.run(
                                    "run",
                                    made.resolve(kind).resolve("suite.yaml").toString())
                            .exitCode())
                    .as(kind)
                    .isIn(0, 1, 3);
        }
        assertThat(etalon.run("init", made.resolve("label").toString()).err()).contains("is there already");
    }
}
