package dev.etalon.rating.guideline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuidelineReaderTest {
    private static final String GOOD = """
            ---
            name: tone
            version: 1.2
            language: en
            task: pointwise
            inputs:
              question: required
              reference: optional
            criteria:
              polite: It is polite.
              short: It is short.
            scale:
              5: Very good
              1: Very bad
            ---
            # The right tone

            Judge the tone only.

            ## Examples
            ```
            ## no heading
            ```

            ## Edge cases
            Irony.

            ## History
            Written in May.
            """;

    @Test
    void readsEverything() {
        Guideline guideline = Guidelines.parse("tone.md", GOOD);

        assertThat(guideline.name()).isEqualTo("tone");
        assertThat(guideline.version()).isEqualTo("1.2");
        assertThat(guideline.language()).isEqualTo("en");
        assertThat(guideline.task()).isEqualTo(Guideline.Task.POINTWISE);
        assertThat(guideline.inputs())
                .containsExactly(new Input(Input.Field.QUESTION, true), new Input(Input.Field.REFERENCE, false));
        assertThat(guideline.criteria().keySet()).containsExactly("polite", "short");
        assertThat(guideline.scale().labels()).containsExactly("1", "5");
        assertThat(guideline.title()).isEqualTo("The right tone");
        assertThat(guideline.sections())
                .containsExactly(
                        new Section(Section.Kind.TASK, "", "Judge the tone only."),
                        new Section(Section.Kind.EXAMPLES, "Examples", "```\n## no heading\n```"),
                        new Section(Section.Kind.EDGE_CASES, "Edge cases", "Irony."),
                        new Section(Section.Kind.OTHER, "History", "Written in May."));
    }

    @Test
    void hashesContentAndNotLineEnds() {
        ContentHash hash = Guidelines.parse("a.md", GOOD).hash();

        assertThat(Guidelines.parse("b.md", "\uFEFF" + GOOD.replace("\n", "\r\n"))
                        .hash())
                .isEqualTo(hash);
        assertThat(Guidelines.parse("a.md", GOOD.replace("Irony.", "Irony!")).hash())
                .isNotEqualTo(hash);
    }

    @Test
    void showsTheQuestionWhereInputsAreNotGiven() {
        String text = GOOD.replace("inputs:\n  question: required\n  reference: optional\n", "");

        assertThat(Guidelines.parse("tone.md", text).inputs()).containsExactly(new Input(Input.Field.QUESTION, true));
    }

    @Test
    void tellsTheKindOfScaleByItsValues() {
        String binary = GOOD.replace("5: Very good", "pass: Fine").replace("1: Very bad", "fail: Not fine");
        String pairwise = GOOD.replace("pointwise", "pairwise")
                .replace("5: Very", "A: Very")
                .replace("1: Very", "B: Very");

        assertThat(Guidelines.parse("tone.md", binary).scale()).isEqualTo(new Scale.Binary("Fine", "Not fine"));
        assertThat(Guidelines.parse("tone.md", pairwise).scale())
                .isEqualTo(new Scale.Pairwise("Very good", "Very bad", ""));
    }

    @Test
    void namesAWrongKeyItsLineAndTheNearestRightOne() {
        refuses(
                GOOD.replace("criteria:", "criterai:"),
                "tone.md:9: unknown key \"criterai\". Did you mean \"criteria\"?");
        refuses(GOOD.replace("pointwise", "pointwize"), "tone.md:5: unknown task", "Did you mean \"pointwise\"?");
        refuses(GOOD.replace("  reference:", "  refernce:"), "tone.md:8: unknown key", "Did you mean \"reference\"?");
        refuses(GOOD.replace("optional", "sometimes"), "tone.md:8: unknown reference \"sometimes\"", "optional");
        refuses(GOOD.replace("## Edge cases", "## Edge case"), "tone.md:25: unknown section", "\"edge cases\"");
    }

    @Test
    void namesWhatIsMissing() {
        refuses(GOOD.replace("version: 1.2\n", ""), "tone.md:2: key \"version\" is missing");
        refuses(GOOD.replace("version: 1.2", "version:"), "tone.md:3: key \"version\" needs a text");
        refuses(GOOD.replace("Irony.\n", ""), "tone.md:25: section \"Edge cases\" is empty");
        refuses(GOOD.replace("  1: Very bad\n", ""), "tone.md:12: an ordinal scale needs at least two values");
        refuses("# Only a body", "tone.md:1: a guideline begins with a line of ---");
        refuses("---\nname: x\n", "tone.md:2: the YAML at the top has no end");
        refuses("---\n---\n", "tone.md:2: the front matter is empty");
    }

    @Test
    void refusesAScaleThatDoesNotFitTheTask() {
        refuses(GOOD.replace("  5: Very good", "  good: Very good"), "tone.md:13: scale value \"good\" is neither");
        refuses(GOOD.replace("pointwise", "pairwise"), "tone.md:12: a pairwise scale has the values A, B and tie");
    }

    @Test
    void refusesWhatIsNoYaml() {
        refuses(GOOD.replace("language: en", "language: [en"), "tone.md:", "not YAML");
        refuses(GOOD.replace("language: en", "language: en\nlanguage: ru"), "tone.md:5: key \"language\" stands twice");
        refuses(
                GOOD.replace("criteria:\n  polite: It is polite.\n  short: It is short.", "criteria: none"),
                "tone.md:9: key \"criteria\" must be a mapping");
    }

    @Test
    void readsAFileAndNamesWhatIsWrongWithIt(@TempDir Path folder) throws IOException {
        Path good = Files.writeString(folder.resolve("tone.md"), GOOD);
        Path bytes = Files.write(folder.resolve("bytes.md"), new byte[] {(byte) 0xff, (byte) 0xfe});

        assertThat(Guidelines.read(good)).isEqualTo(Guidelines.parse("tone.md", GOOD));
        assertThatThrownBy(() -> Guidelines.read(bytes)).hasMessageContaining("bytes.md: is not UTF-8");
        assertThatThrownBy(() -> Guidelines.read(folder.resolve("none.md")))
                .isInstanceOf(GuidelineException.class)
                .hasMessageContaining("none.md: there is no such guideline file");
    }

    private static void refuses(String text, String... words) {
        assertThatThrownBy(() -> Guidelines.parse("tone.md", text))
                .isInstanceOf(GuidelineException.class)
                .hasMessageContainingAll(words);
    }
}
