package dev.etalon.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.etalon.cli.running.ExitCode;
import dev.etalon.core.agreement.KrippendorffAlpha;
import dev.etalon.core.agreement.Level;
import dev.etalon.core.agreement.Ratings;
import dev.etalon.core.dataset.Sample;
import dev.etalon.files.DatasetFile;
import dev.etalon.rating.learned.LearnedModel;
import dev.etalon.rating.learned.LearnedModels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Judges on real labels of people, from the labels to the certificate and the board, as the guide has it. */
class JudgePipelinesTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private Etalon etalon;

    @BeforeEach
    void copyTheSuites() throws IOException {
        etalon = new Etalon(folder);
        for (String name : List.of("learned-judge.yaml", "ru-hhh.yaml", "pandalm.yaml")) {
            Files.copy(Etalon.EXAMPLES.resolve(name), folder.resolve(name));
        }
        copy("expertqa/claims.jsonl.gz", "expertqa/faithful.weights.json", "pandalm/items.jsonl.gz");
        copy("ru_hhh/items.jsonl.gz", "ru_hhh/learned.weights.json", "ru_hhh/guideline.ru.md");
    }

    private void copy(String... files) throws IOException {
        for (String file : files) {
            Path to = folder.resolve("data").resolve(file);
            Files.createDirectories(to.getParent());
            Files.copy(Etalon.EXAMPLES.resolve("data").resolve(file), to);
        }
    }

    @Test
    void aJudgeLearntFrom100ClaimsRanksClaimsOfOtherAnswersAboveChance() throws IOException {
        Etalon.Result sat = etalon.run("judge", "exam", suite("learned-judge"), "--limit", "250", "--quiet");

        assertThat(sat.exitCode()).isEqualTo(ExitCode.PASS);
        assertThat(sat.out())
                .contains("from:100")
                .contains("A learned judge: it weighs shared words")
                .contains("It is not shown to be better than always giving the same verdict.");
        Map<String, JsonNode> marks = marks("faithful");
        assertThat(marks.get("auroc").path("low").asDouble()).isGreaterThan(0.5);
        assertThat(marks.get("auroc").path("value").asDouble()).isBetween(0.55, 0.8);
        assertThat(marks.get("balanced-accuracy").path("value").asDouble()).isBetween(0.5, 0.75);

        Path certified = folder.resolve("certified.yaml");
        Files.writeString(
                certified,
                Files.readString(folder.resolve("learned-judge.yaml"))
                        .replace("expected: label\n", "certificate: certificates/faithful.json\n")
                        .replaceAll("      expected-mapping: .*\n", ""));
        JsonNode run = JSON.readTree(etalon.run("run", certified.toString(), "--limit", "60", "--json")
                .out());
        assertThat(run.path("figures"))
                .extracting(figure -> figure.path("estimate").path("name").asText())
                .as("its rate is corrected for its error")
                .contains("pass-rate", "judged-rate");
    }

    @Test
    void trainingAnewGivesTheShippedRussianJudge() {
        Path weights = folder.resolve("data/ru_hhh/learned.weights.json");
        LearnedModel shipped = LearnedModels.read(weights);

        Etalon.Result trained = etalon.run("judge", "train", suite("ru-hhh"));
        assertThat(trained.exitCode()).isZero();
        assertThat(trained.out()).contains("learnt from 107 answers {A=44, B=63}", "length of the answer");
        LearnedModel anew = LearnedModels.read(weights);
        assertThat(anew.learntFrom()).isEqualTo(shipped.learntFrom());
        assertThat(anew.questions()).isEqualTo(shipped.questions());
        for (int f = 0; f < anew.features().size(); f++) {
            assertThat(anew.weights().coefficients().get(f))
                    .as("the encoder's numbers differ a little between processors: "
                            + anew.features().get(f))
                    .isEqualTo(shipped.weights().coefficients().get(f), within(0.15));
        }
    }

    @Test
    void onRussianPairsTheLearnedJudgeIsNoBetterThanTheLongerAnswerAndWorseThanPeople() throws IOException {
        Etalon.Result sat = etalon.run("judge", "exam", suite("ru-hhh"), "--quiet");

        assertThat(sat.exitCode()).isEqualTo(ExitCode.PASS);
        double learned = marks("learned").get("accuracy").path("value").asDouble();
        double longer = marks("longer").get("accuracy").path("value").asDouble();
        assertThat(longer).isEqualTo(141 / 207.0, within(1e-12));
        assertThat(learned).isBetween(0.54, longer);
        assertThat(marks("majority-of-people").get("accuracy").path("value").asDouble())
                .isEqualTo(162 / 207.0, within(1e-12));
        assertThat(certificate("learned")
                        .path("result")
                        .path("people")
                        .path("value")
                        .asDouble())
                .isBetween(0.7, 0.85);
    }

    @Test
    void noQuestionIsOnBothSidesOfTheRussianSplit() {
        Map<String, String> sides = new TreeMap<>();
        samples("ru_hhh")
                .forEach(sample -> assertThat(
                                sides.merge(sample.input(), sample.text("split").orElseThrow(), (one, other) -> one))
                        .isEqualTo(sample.text("split").orElseThrow()));
        assertThat(sides.values()).contains("golden", "heldout");
    }

    @Test
    void russianVotesHaveTheirKnownAgreement() {
        List<Sample> free = samples("ru_hhh").stream()
                .filter(sample -> sample.text("control").orElseThrow().equals("false"))
                .toList();
        List<List<String>> votes = free.stream()
                .map(sample -> Stream.of(1, 2, 3, 4, 5)
                        .map(voter -> sample.text("vote_" + voter).orElseThrow())
                        .toList())
                .toList();
        long right = free.stream()
                .filter(sample -> sample.text("majority").equals(sample.text("label")))
                .count();

        assertThat(free).hasSize(306);
        assertThat(right / 306.0).isEqualTo(0.7941176470588235, within(1e-12));
        assertThat(KrippendorffAlpha.of(Ratings.of(List.of("A", "B"), votes), Level.NOMINAL)
                        .value())
                .isEqualTo(0.5249836488812392, within(1e-12));
    }

    @Test
    void pandaLmHasItsPublishedNumbers() throws IOException {
        Etalon.Result sat = etalon.run("judge", "exam", suite("pandalm"), "--quiet");
        assertThat(sat.exitCode()).isEqualTo(ExitCode.PASS);

        assertThat(value("annotators-1-2", "kappa")).isEqualTo(0.8520226785167024, within(1e-12));
        assertThat(value("annotators-1-3", "kappa")).isEqualTo(0.8789438112500384, within(1e-12));
        assertThat(value("annotators-2-3", "kappa")).isEqualTo(0.8616614540762907, within(1e-12));
        assertThat(value("pandalm-7b", "accuracy")).isEqualTo(0.6676676676676677, within(1e-12));
        assertThat(value("pandalm-7b", "kappa")).isEqualTo(0.4353549248202223, within(1e-12));
        assertThat(value("gpt-35-turbo", "accuracy"))
                .as("of the 974 that can be read")
                .isEqualTo(697 / 974.0, within(1e-12));
        assertThat(certificate("gpt-35-turbo")
                        .path("result")
                        .path("missing")
                        .path("unreadable")
                        .asInt())
                .isEqualTo(25);

        Etalon.Result found = etalon.run("judge", "search", suite("pandalm"), "--json", "--quiet");
        JsonNode lines = JSON.readTree(found.out()).path("result").path("lines");
        assertThat(lines)
                .filteredOn(line -> line.path("name").asText().equals("gpt-35-turbo"))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.path("accuracy").asDouble())
                            .as("a missing verdict is not right")
                            .isEqualTo(0.6976976976976977, within(1e-12));
                    assertThat(line.path("missing").asInt()).isEqualTo(25);
                });
    }

    @Test
    void annotatorsOfPandaLmAgreeAsPublished() {
        List<List<String>> units = samples("pandalm").stream()
                .map(sample -> Stream.of(1, 2, 3)
                        .map(one -> sample.text("annotator_" + one).orElseThrow())
                        .toList())
                .toList();
        assertThat(KrippendorffAlpha.of(Ratings.of(List.of("A", "B", "tie"), units), Level.NOMINAL)
                        .value())
                .isEqualTo(0.8642206851960816, within(1e-12));
    }

    @Test
    void systemsAreRankedByPeopleAndByAJudgeWithItsErrorTold() throws IOException {
        String file = folder.resolve("data/pandalm/items.jsonl.gz").toString();
        Path markdown = folder.resolve("board.md");
        Etalon.Result people =
                etalon.run("leaderboard", file, "--winner", "label", "--draws", "200", "--md", markdown.toString());
        assertThat(people.exitCode()).isZero();
        assertThat(people.out())
                .containsPattern("1 +llama-7b +1126 ")
                .containsPattern("2–3 +pythia-6.9b +1013 ")
                .contains("999 comparisons on 170 questions");
        assertThat(Files.readString(markdown)).contains("| 1 | llama-7b | 1126 |");

        etalon.run("judge", "exam", suite("pandalm"), "--quiet");
        Etalon.Result judge = etalon.run(
                "leaderboard",
                file,
                "--winner",
                "gpt35",
                "--draws",
                "200",
                "--ties",
                "rao-kupper",
                "--certificate",
                folder.resolve("certificates/gpt-35-turbo.json").toString());
        assertThat(judge.out())
                .contains("974 comparisons", "25 without a verdict are left out", "Ties: rao-kupper")
                .contains("The verdicts are those of gpt-35-turbo, which is not always right: accuracy 0.72");
    }

    @Test
    void aBoardOfRunsIsMadeOfTheirScores() throws IOException {
        Files.writeString(folder.resolve("data.jsonl"), """
                {"id":"1","input":"2+2?","reference":"4","good":"4","bad":"5","worst":"6"}
                {"id":"2","input":"3+3?","reference":"6","good":"6","bad":"6","worst":"7"}
                {"id":"3","input":"4+4?","reference":"8","good":"8","bad":"9","worst":"8"}
                """);
        for (String system : List.of("good", "bad", "worst")) {
            Path suite = Files.writeString(folder.resolve(system + ".yaml"), """
                    suite: %s
                    dataset: data.jsonl
                    subject: {recorded: %s}
                    scorers: [exact]
                    """.formatted(system, system));
            assertThat(etalon.run("run", suite.toString(), "--quiet").exitCode())
                    .isZero();
        }
        Etalon.Result board =
                etalon.run("leaderboard", "--scorer", "exact", "good=last~2", "bad=last~1", "worst=last", "--json");

        JsonNode standings = JSON.readTree(board.out()).path("standings");
        assertThat(standings.get(0).path("system").asText()).isEqualTo("good");
        assertThat(JSON.readTree(board.out()).path("comparisons").asInt()).isEqualTo(9);

        assertThat(etalon.run("leaderboard", "--scorer", "none", "a=last", "b=last~1")
                        .err())
                .contains("has no scorer \"none\"; it has exact");
    }

    @Test
    void weightsAreRefusedWhenTheGoldenAnswersHaveChanged() throws IOException {
        Path suite = folder.resolve("ru-hhh.yaml");
        Files.writeString(
                suite, Files.readString(suite).replace("verdict: label, answer", "verdict: majority, answer"));

        assertThat(etalon.run("judge", "exam", suite.toString(), "--quiet").err())
                .contains("the golden answers have changed since the judge was learnt", "etalon judge train");
    }

    @Test
    void saysWhatMakesWeightsThatAreNotThere() throws IOException {
        Files.delete(folder.resolve("data/ru_hhh/learned.weights.json"));

        Etalon.Result sat = etalon.run("judge", "exam", suite("ru-hhh"), "--quiet");
        assertThat(sat.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(sat.err()).contains("learned-judge.weights: there is no file", "'etalon judge train' makes it");
    }

    @Test
    void aBoardNamesWhatItsFileLacks() throws IOException {
        Path file = Files.writeString(
                folder.resolve("votes.jsonl"),
                "{\"id\":\"7\",\"model_a\":\"x\",\"model_b\":\"y\",\"winner\":\"perhaps\"}\n");

        assertThat(etalon.run("leaderboard", file.toString()).err())
                .contains("no column \"system_a\"", "--a names the column", "model_a, model_b, winner");
        assertThat(etalon.run("leaderboard", file.toString(), "--a", "model_a").err())
                .contains("row 7 has no column \"system_b\"", "--b");
        assertThat(etalon.run("leaderboard", file.toString(), "--a", "model_a", "--b", "model_b")
                        .err())
                .contains("row 7: \"perhaps\" in column \"winner\" is no winner; write A, B or tie");
    }

    private String suite(String name) {
        return folder.resolve(name + ".yaml").toString();
    }

    private static List<Sample> samples(String set) {
        Path file = Etalon.EXAMPLES.resolve("data").resolve(set).resolve("items.jsonl.gz");
        try (Stream<Sample> samples = DatasetFile.open(file).samples()) {
            return samples.toList();
        }
    }

    private JsonNode certificate(String judge) throws IOException {
        return JSON.readTree(folder.resolve("certificates/" + judge + ".json").toFile());
    }

    private Map<String, JsonNode> marks(String judge) throws IOException {
        Map<String, JsonNode> marks = new TreeMap<>();
        certificate(judge)
                .path("marks")
                .forEach(mark -> marks.put(mark.path("name").asText(), mark));
        return marks;
    }

    private double value(String judge, String mark) throws IOException {
        return marks(judge).get(mark).path("value").asDouble();
    }
}
