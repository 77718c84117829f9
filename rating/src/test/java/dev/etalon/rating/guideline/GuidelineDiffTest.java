package dev.etalon.rating.guideline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GuidelineDiffTest {
    private static final String TEXT = """
            ---
            name: g
            version: 1
            language: en
            task: pointwise
            inputs: {question: required}
            criteria: {first: the first one, second: the second one}
            scale: {pass: it is right, fail: it is wrong}
            ---
            # Title
            What to do.

            ## Edge cases
            - One.

            ## Examples
            Some.
            """;

    private static GuidelineDiff to(String changed) {
        return GuidelineDiff.between(Guidelines.parse("a.md", TEXT), Guidelines.parse("b.md", changed));
    }

    @Test
    void tellsNothingOfTheSameText() {
        assertThat(to(TEXT).changes()).isEmpty();
        assertThat(to(TEXT).mayChangeVerdicts()).isFalse();
    }

    @Test
    void tellsWhatIsNewGoneAndChanged() {
        GuidelineDiff diff = to(TEXT.replace("second: the second one", "third: another one")
                .replace("it is right", "it is quite right")
                .replace("- One.", "- Two.")
                .replace("question: required", "question: required, context: optional"));

        assertThat(diff.changes())
                .containsExactly(
                        new Change("criteria.second", "the second one", "", true),
                        new Change("scale.pass", "it is right", "it is quite right", true),
                        new Change("section \"Edge cases\"", "- One.", "- Two.", true),
                        new Change("inputs.context", "", "optional", true),
                        new Change("criteria.third", "", "another one", true));
        assertThat(diff.mayChangeVerdicts()).isTrue();
    }

    @Test
    void knowsThatVersionNameAndLineBreaksChangeNoVerdict() {
        GuidelineDiff diff = to(TEXT.replace("version: 1", "version: 2").replace("What to do.", "What\nto do."));

        assertThat(diff.changes()).extracting(Change::part).containsExactly("version", "section \"task\"");
        assertThat(diff.mayChangeVerdicts()).isFalse();
    }

    @Test
    void countsTheOrderOfCriteria() {
        GuidelineDiff diff = to(TEXT.replace(
                "{first: the first one, second: the second one}", "{second: the second one, first: the first one}"));

        assertThat(diff.changes())
                .containsExactly(new Change("order of criteria", "first, second", "second, first", true));
    }
}
