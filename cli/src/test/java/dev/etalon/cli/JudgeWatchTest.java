package dev.etalon.cli;

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

/** The watch of a judge behind a real server. */
class JudgeWatchTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String GUIDELINE = """
            ---
            name: right
            version: 1
            language: en
            task: pointwise
            inputs: {question: required}
            criteria: {right: it is true}
            scale: {pass: it is right, fail: it is wrong}
            ---
            """;

    @TempDir
    Path folder;

    private Stage stage;

    /** Right but for the answers whose number ends in a digit below this. */
    private static FaultyServer.Reply wrongBelow(int digit) {
        return request -> {
            boolean good = request.id().startsWith("good");
            boolean wrong = request.id().charAt(request.id().length() - 1) - '0' < digit;
            Replies.verdict(good == wrong ? "fail" : "pass").to(request);
        };
    }

    @BeforeEach
    void start() throws IOException {
        stage = new Stage(folder);
        stage.server.plan("judge", wrongBelow(0));
        stage.etalon.file("guideline.md", GUIDELINE);
        stage.etalon.file(
                "golden.jsonl",
                IntStream.range(0, 80).mapToObj(JudgeWatchTest::line).collect(Collectors.joining()));
    }

    /** Three of four are labelled. */
    private static String line(int i) {
        String kind = i % 2 == 0 ? "good" : "bad";
        String label = i % 4 == 3 ? "" : ", \"label\": \"" + (kind.equals("good") ? "pass" : "fail") + "\"";
        return "{\"id\": \"%s%d\", \"input\": \"Is it? [[%s%d]]\", \"answer\": \"It is.\"%s}\n"
                .formatted(kind, i, kind, i, label);
    }

    @AfterEach
    void stop() {
        stage.close();
    }

    private Etalon.Result watch(String judge, String... more) throws IOException {
        String suite = stage.etalon
                .file("suite.yaml", """
                        suite: watched
                        dataset: {path: golden.jsonl}
                        subject: {recorded: answer}
                        models:
                          judge: {provider: openai, model: judge, base-url: "%s/v1", retries: 0}
                          other: {provider: openai, model: other, base-url: "%1$s/v1", retries: 0}
                        scorers:
                          - judge: {guideline: guideline.md, expected: label, %s}
                        exam: {design: random}
                        """.formatted(stage.server.address(), judge))
                .toString();
        String[] command = new String[more.length + 3];
        command[0] = "judge";
        command[1] = "watch";
        command[2] = suite;
        System.arraycopy(more, 0, command, 3, more.length);
        return stage.etalon.run(command);
    }

    @Test
    void isQuietWhileNothingChangesAndGivesAnAlarmWhenItDoes() throws IOException {
        Etalon.Result frozen = watch("model: judge", "--items", "60", "--repeats", "3");
        assertThat(frozen.out()).contains("60 answers frozen in");
        assertThat(stage.server.requests()).isEqualTo(180);

        Etalon.Result quiet = watch("model: judge");
        assertThat(quiet.exitCode()).as(quiet.err()).isEqualTo(ExitCode.PASS);
        assertThat(quiet.out()).contains("look 1", "flip rate      now 0.0%", "missed passes", "missed fails", "quiet");
        assertThat(stage.server.requests()).as("a look asks anew").isEqualTo(240);

        stage.server.plan("judge", wrongBelow(3));
        int looks = 0;
        Etalon.Result drifted = quiet;
        while (drifted.exitCode() == ExitCode.PASS && looks++ < 5) {
            drifted = watch("model: judge", "--json");
        }
        assertThat(drifted.exitCode()).isEqualTo(ExitCode.GATE_FAILED);
        JsonNode report = JSON.readTree(drifted.out()).get(0).path("report");
        assertThat(report.path("shares").get(0).path("alarm").asInt()).isBetween(2, 4);
        assertThat(watch("model: judge").out()).contains("ALARM since look", "flip rate is above its bound");
    }

    @Test
    void isAnotherWatchForAnotherJudgeAndSaysWhatDiffers() throws IOException {
        watch("model: judge");
        stage.etalon.file("guideline.md", GUIDELINE.replace("it is right", "it is quite right"));
        Etalon.Result changed = watch("model: judge");
        assertThat(changed.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(changed.err()).contains("the guideline (name@version#hash of its text)", "the prompt", "--refreeze");

        stage.etalon.file("guideline.md", GUIDELINE);
        stage.server.plan("other", wrongBelow(0));
        assertThat(watch("model: other").err())
                .contains("the model: \"openai-compatible/judge\" became \"openai-compatible/other\"")
                .doesNotContain("the guideline (");
        assertThat(watch("model: judge, temperature: 0.5").err()).contains("the decoding");
        assertThat(watch("model: other", "--refreeze").exitCode()).isEqualTo(ExitCode.PASS);
    }

    @Test
    void aLookWithoutVerdictsDoesNotCount() throws IOException {
        watch("model: judge");
        stage.server.plan("judge", Replies.says("I would rather not."));
        Etalon.Result silent = watch("model: judge");
        stage.server.plan("judge", wrongBelow(0));

        assertThat(silent.exitCode()).isEqualTo(ExitCode.TOO_MANY_ERRORS);
        assertThat(silent.out()).contains("this look does not count", "UNREADABLE");
        assertThat(watch("model: judge").out()).contains("look 1\n", "flip rate      now 0.0%", "quiet");
    }

    @Test
    void aLookThatWasStoppedGoesOnFromItsReplies() throws IOException {
        watch("model: judge", "--items", "40", "--repeats", "2");
        watch("model: judge");
        Path suite = folder.resolve("suite.yaml");
        String whole = Files.readString(suite);
        Path capped = stage.etalon.file("capped.yaml", whole + "budget: {calls: 15}\n");
        Etalon.Result stopped = stage.etalon.run("judge", "watch", capped.toString());
        int asked = stage.server.requests();

        assertThat(stopped.exitCode()).isEqualTo(ExitCode.BUDGET_REACHED);
        assertThat(asked).isEqualTo(80 + 40 + 15);
        assertThat(watch("model: judge").out()).contains("look 2\n");
        assertThat(stage.server.requests()).isEqualTo(80 + 40 + 40);
    }

    @Test
    void refusesASampleThatHasChanged() throws IOException {
        watch("model: judge", "--items", "80");
        Path data = folder.resolve("golden.jsonl");
        Files.writeString(data, Files.readString(data).replace("Is it? [[good0]]", "Was it? [[good0]]"));

        assertThat(watch("model: judge").err()).contains("sample \"good0\" has changed since it was frozen");
    }

    @Test
    void aVoidCertificateNamesWhatDiffers() throws IOException {
        watch("model: judge");
        String suite = folder.resolve("suite.yaml").toString();
        assertThat(stage.etalon.run("judge", "exam", suite).err()).doesNotContain("void");
        stage.server.plan("other", wrongBelow(0));
        Etalon.Result other = watch("model: other, certificate: certificates/judge.json");

        assertThat(other.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(other.err())
                .contains("the certificate of judge is void", "the model: \"openai-compatible/judge\" became")
                .doesNotContain("the guideline (");
    }

    @Test
    void watchesTheCertificateToo() throws IOException {
        watch("model: judge");
        stage.etalon.run("judge", "exam", folder.resolve("suite.yaml").toString());
        Etalon.Result look = watch("model: judge, certificate: certificates/judge.json");

        assertThat(look.exitCode()).as(look.err()).isEqualTo(ExitCode.PASS);
        assertThat(look.out()).containsPattern("missed passes .* bound 8[.]8%");
    }
}
