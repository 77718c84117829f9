package dev.etalon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.etalon.cli.running.ExitCode;
import dev.etalon.rating.guideline.Guidelines;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuidelineCommandTest {
    @TempDir
    Path folder;

    private Etalon etalon;

    @BeforeEach
    void begin() {
        etalon = new Etalon(folder);
    }

    private String changed(String from, String to) throws IOException {
        String text = Guidelines.shippedText("relevance.en");
        assertThat(text).contains(from);
        return etalon.file("mine.md", text.replace(from, to)).toString();
    }

    @Test
    void listsWhatShipsAndShowsItAsItIs() {
        Etalon.Result list = etalon.run("guideline", "list");

        Guidelines.shippedNames().forEach(name -> assertThat(list.out()).contains(name));
        assertThat(list.out()).containsPattern("faithfulness.ru +1.0.0 +pass, fail +Держится ли ответ");
        assertThat(etalon.run("guideline", "show", "tone.ru").out()).isEqualTo(Guidelines.shippedText("tone.ru"));
    }

    @Test
    void namesTheNearestForAMisspeltName() {
        Etalon.Result result = etalon.run("guideline", "show", "tone.rus");

        assertThat(result.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(result.err()).contains("Did you mean \"tone.ru\"?");
    }

    @Test
    void lintsWhatShipsWithoutAFinding() {
        Etalon.Result result = etalon.run("guideline", "lint", "relevance.en", "--strict");

        assertThat(result.exitCode()).isEqualTo(ExitCode.PASS);
        assertThat(result.out()).isEqualTo("relevance.en: nothing to mend\n");
    }

    @Test
    void failsOnAnErrorAndOnAWarningOnlyIfStrict() throws IOException {
        String warned = changed("## Edge cases", "## Remarks");

        assertThat(etalon.run("guideline", "lint", warned).exitCode()).isEqualTo(ExitCode.PASS);
        assertThat(etalon.run("guideline", "lint", warned, "--strict").exitCode())
                .isEqualTo(ExitCode.GATE_FAILED);
        Etalon.Result wrong = etalon.run("guideline", "lint", changed("Verdict 2:", "Verdict 4:"));
        assertThat(wrong.exitCode()).isEqualTo(ExitCode.GATE_FAILED);
        assertThat(wrong.out()).contains("mine.md: error: an example has the verdict 4", "[example-off-scale]");
    }

    @Test
    void wantsARaisedVersion() throws IOException {
        Etalon.Result result = etalon.run(
                "guideline", "lint", changed("version: 1.0.0", "version: 1.0.0"), "--against", "relevance.en");
        assertThat(result.exitCode()).isEqualTo(ExitCode.PASS);

        Etalon.Result changed = etalon.run(
                "guideline", "lint", changed("To the point: it", "Right: it"), "--against", "relevance.en", "--json");
        assertThat(changed.exitCode()).isEqualTo(ExitCode.GATE_FAILED);
        assertThat(new ObjectMapper().readTree(changed.out()).get(0).get("rule").textValue())
                .isEqualTo("version-not-raised");
    }

    @Test
    void tellsWhatChangedAndWhetherVerdictsMay() throws IOException {
        String version = changed("version: 1.0.0", "version: 1.0.1");
        Etalon.Result harmless = etalon.run("guideline", "diff", "relevance.en", version);
        assertThat(harmless.exitCode()).isEqualTo(ExitCode.PASS);
        assertThat(harmless.out()).isEqualTo("""
                version (no verdict changes with it)
                - 1.0.0
                + 1.0.1
                No verdict can change with this.
                """);

        Etalon.Result result = etalon.run(
                "guideline", "diff", "relevance.en", changed("its subject, its side", "its subject, the side"));
        assertThat(result.exitCode()).isEqualTo(ExitCode.GATE_FAILED);
        assertThat(result.out()).contains("criteria.addresses-the-question\n- ", "\n+ ", "Verdicts may change");
    }

    @Test
    void saysWhichFileIsNotThere() {
        Etalon.Result result = etalon.run("guideline", "lint", "nowhere.md");

        assertThat(result.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(result.err()).contains("nowhere.md: there is no such guideline file");
    }
}
