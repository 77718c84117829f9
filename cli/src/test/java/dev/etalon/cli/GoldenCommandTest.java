package dev.etalon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.etalon.cli.running.ExitCode;
import dev.etalon.rating.guideline.Guidelines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldenCommandTest {
    @TempDir
    private Path folder;

    private Etalon etalon;
    private String golden;

    @BeforeEach
    void begin() throws IOException {
        etalon = new Etalon(folder);
        golden = folder.resolve("golden.jsonl").toString();
        StringBuilder csv = new StringBuilder("id,question,answer,verdict,ann,bob\n");
        for (int i = 0; i < 60; i++) {
            String label = i % 2 == 0 ? "good" : "bad";
            csv.append(
                    "q%d,question %d,answer %d,%s,%s,%s%n".formatted(i, i, i, label, label, i == 7 ? "good" : label));
        }
        etalon.file("labels.csv", csv.toString());
    }

    private Etalon.Result imported(String... more) {
        String[] usual = {
            "golden",
            "import",
            folder.resolve("labels.csv").toString(),
            "--guideline",
            "faithfulness.en",
            "--label",
            "verdict",
            "--rater",
            "ann=ann",
            "--rater",
            "bob=bob",
            "--map",
            "good=pass",
            "--map",
            "bad=fail",
            "--to",
            golden
        };
        String[] all = Arrays.copyOf(usual, usual.length + more.length);
        System.arraycopy(more, 0, all, usual.length, more.length);
        return etalon.run(all);
    }

    @Test
    void importsACsvAndFindsNothingToMend() throws IOException {
        Etalon.Result made = imported("--design", "random");
        assertThat(made.err()).isEmpty();
        assertThat(made.exitCode()).isEqualTo(ExitCode.PASS);
        assertThat(Files.readAllLines(Path.of(golden))).hasSize(61);

        Etalon.Result checked = etalon.run("golden", "check", golden, "--json");
        JsonNode health = new ObjectMapper().readTree(checked.out());
        assertThat(checked.exitCode()).isEqualTo(ExitCode.PASS);
        assertThat(health.path("balance").path("pass").asInt()).isEqualTo(30);
        assertThat(health.path("suspects")).hasSize(1);
        assertThat(health.path("suspects").path(0).path("item").path("id").asText())
                .isEqualTo("q7");
    }

    @Test
    void asksHowTheAnswersWereChosen() {
        Etalon.Result made = imported();

        assertThat(made.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(made.err()).contains("--design random");
    }

    @Test
    void anotherTextOfTheGuidelineIsCriteriaDrift() throws IOException {
        imported("--design", "random");
        String text = Guidelines.shippedText("faithfulness.en").replace("version: 1.0.0", "version: 1.1.0");
        String mine = etalon.file("mine.md", text).toString();

        Etalon.Result checked = etalon.run("golden", "check", golden, "--guideline", mine);
        assertThat(checked.exitCode()).isEqualTo(ExitCode.GATE_FAILED);
        assertThat(checked.out())
                .contains("60 labels were made by another text")
                .contains("criteria-drift");
    }

    @Test
    void doubtfulItemsAreWrittenSettledAndImportedAgain() throws IOException {
        imported("--design", "random");
        Path list = folder.resolve("adjudicate.jsonl");
        etalon.run("golden", "check", golden, "--adjudicate", list.toString());
        assertThat(Files.readString(list)).contains("\"settled\":null").contains("people are divided");

        Files.writeString(list, Files.readString(list).replace("\"settled\":null", "\"settled\":\"pass\""));
        Etalon.Result settled = etalon.run(
                "golden",
                "import",
                list.toString(),
                "--guideline",
                "faithfulness.en",
                "--label",
                "settled",
                "--to",
                golden);
        assertThat(settled.out()).contains("60 items (0 new, 1 changed)");
        assertThat(Files.readString(Path.of(golden)))
                .contains("\"id\":\"q7\",\"input\":\"question 7\",\"answer\":\"answer 7\",\"label\":\"pass\"");
    }

    @Test
    void eachLookAtTheTestPartIsWrittenDown() throws IOException {
        imported("--design", "random", "--test", "0.5");
        String suite = etalon.file("suite.yaml", """
                        suite: s
                        golden: {file: golden.jsonl, part: test}
                        scorers:
                          - recorded-judge: {name: bob, labels: [pass, fail], verdict: labels.bob}
                        """).toString();

        assertThat(etalon.run("judge", "exam", suite).out()).doesNotContain("no longer unseen");
        assertThat(etalon.run("judge", "exam", suite, "--new").out()).contains("looked at by 2 runs");
        assertThat(Files.readAllLines(folder.resolve("golden.jsonl.looks"))).hasSize(2);
    }

    @Test
    void anExamTellsOfLabelsByAnotherText() throws IOException {
        imported("--design", "random");
        Files.writeString(
                Path.of(golden),
                Files.readString(Path.of(golden)).replaceFirst("(?m)(\"id\":\"q3\".*)@1.0.0#[0-9a-f]+", "$1@0.9.0"));
        String suite = etalon.file("suite.yaml", """
                        suite: s
                        golden: golden.jsonl
                        scorers:
                          - recorded-judge: {name: bob, labels: [pass, fail], verdict: labels.bob}
                        """).toString();

        assertThat(etalon.run("judge", "exam", suite).out())
                .contains("1 of 60 labels were made by another text than faithfulness@1.0.0");
    }

    @Test
    void aSearchChoosesOnDevAndLooksOnTest() throws IOException {
        imported("--design", "random", "--train", "0.2", "--test", "0.4");
        String suite = etalon.file("suite.yaml", """
                        suite: s
                        golden: golden.jsonl
                        scorers:
                          - recorded-judge: {name: bob, labels: [pass, fail], verdict: labels.bob}
                          - recorded-judge: {name: ann, labels: [pass, fail], verdict: labels.ann}
                        exam: {folds: 4}
                        """).toString();
        long dev = parts("dev");
        long test = parts("test");
        Etalon.Result found = etalon.run("judge", "search", suite);

        assertThat(dev + test).isLessThan(60);
        assertThat(found.out())
                .contains(dev + " golden answers")
                .contains("On " + test + " answers that the choice has not seen")
                .contains("Choosing by 4-fold cross-validation, 20 times");
        assertThat(folder.resolve("golden.jsonl.looks")).exists();
    }

    private long parts(String part) throws IOException {
        return Files.readAllLines(Path.of(golden)).stream()
                .filter(line -> line.contains("\"part\":\"" + part + "\""))
                .count();
    }
}
