package dev.etalon.rating.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.etalon.core.dataset.Sample;
import dev.etalon.core.model.Decoding;
import dev.etalon.core.model.ModelRequest;
import dev.etalon.rating.guideline.Guideline;
import dev.etalon.rating.guideline.Guidelines;
import dev.etalon.rating.prompt.FewShot.Choice;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FewShotTest {
    private static final Guideline USEFULNESS = Guidelines.shipped("answer-usefulness.en");
    private static final Guideline WITH_REFERENCE = Guidelines.parse("r.md", """
            ---
            name: right
            version: 1
            language: en
            task: pointwise
            inputs: {question: required, reference: optional}
            criteria: {right: it is right}
            scale: {pass: yes it is, fail: no it is not}
            ---
            """);
    private static final List<Example> POOL = List.of(
            example("1", "How tall is the Eiffel tower?", "330 metres."),
            example("2", "Who wrote Dead Souls?", "Gogol."),
            example("3", "Who wrote War and Peace?", "Tolstoy."),
            example("4", "What is the boiling point of water?", "100 degrees."));

    private static Example example(String id, String question, String answer) {
        return new Example(Sample.of(id, question), List.of(answer(answer)), "3", "it says so");
    }

    private static Block answer(String text) {
        return new Block("answer", text);
    }

    private static List<String> ids(FewShot shots, Sample sample, String answer) {
        return shots.chosen(sample, List.of(answer(answer))).stream()
                .map(example -> example.sample().id())
                .toList();
    }

    @Test
    void showsTheFirstOnes() {
        assertThat(ids(new FewShot(POOL, 2, Choice.FIRST, 0), Sample.of("x", "Why?"), "Because."))
                .containsExactly("1", "2");
    }

    @Test
    void putsTheNearestLast() {
        assertThat(ids(new FewShot(POOL, 2, Choice.NEAREST, 0), Sample.of("x", "Who wrote Peace and War?"), "Tolstoi"))
                .containsExactly("2", "3");
    }

    @Test
    void drawsTheSameForTheSameSampleAndOthersForOthers() {
        FewShot shots = new FewShot(POOL, 2, Choice.RANDOM, 7);
        List<List<String>> draws = IntStream.range(0, 20)
                .mapToObj(i -> ids(shots, Sample.of("x" + i, "Why?"), "Because."))
                .toList();

        assertThat(draws)
                .hasSizeGreaterThan(1)
                .allSatisfy(draw -> assertThat(draw).hasSize(2).doesNotHaveDuplicates());
        assertThat(draws.stream().distinct()).hasSizeGreaterThan(1);
        assertThat(ids(shots, Sample.of("x3", "Why?"), "Because.")).isEqualTo(draws.get(3));
    }

    @Test
    void neverShowsWhatItJudges() {
        for (Choice choice : Choice.values()) {
            FewShot shots = new FewShot(POOL, 4, choice, 0);

            assertThat(ids(shots, Sample.of("2", "Another question"), "x"))
                    .hasSize(3)
                    .doesNotContain("2");
            assertThat(ids(shots, Sample.of("x", "who  wrote dead souls?"), "Gogol. "))
                    .hasSize(3)
                    .doesNotContain("2");
            assertThat(ids(shots, Sample.of("x", "Who wrote Dead Souls?"), "Pushkin."))
                    .contains("2");
        }
    }

    @Test
    void rendersExamplesBetweenTagsOfTheirOwnBeforeTheTexts() {
        FewShot shots = new FewShot(POOL, 1, Choice.FIRST, 0);
        Exhibit exhibit = new Exhibit(new ShownTexts(USEFULNESS), shots);
        List<Block> blocks = exhibit.blocks(Sample.of("x", "Why?"), List.of(answer("Because.")));

        ModelRequest request = new JudgePrompt(USEFULNESS, shots).request(blocks, Decoding.DEFAULT, 0);

        assertThat(request.messages().getLast().text())
                .containsSubsequence(
                        "- `example_1_question`: rated example 1: what the person asked",
                        "- `example_1_answer`: rated example 1: the answer that was rated",
                        "- `example_1_verdict`: rated example 1: the verdict that it got",
                        "- `answer`: the answer to rate",
                        "<example_1_answer-",
                        "330 metres.",
                        "<example_1_reason-",
                        "<question-",
                        "Why?",
                        "<answer-",
                        "Because.");
    }

    @Test
    void explainsBothAnswersOfAPairInRussianToo() {
        Guideline guideline = Guidelines.shipped("instruction-following.ru");
        List<Block> pair = List.of(new Block("answer_a", "Раз."), new Block("answer_b", "Два."));
        FewShot shots =
                new FewShot(List.of(new Example(Sample.of("1", "Считай."), pair, "A", "")), 1, Choice.NEAREST, 0);
        List<Block> blocks = new Exhibit(new ShownTexts(guideline), shots).blocks(Sample.of("x", "Считай."), List.of());

        assertThat(new JudgePrompt(guideline, shots)
                        .request(blocks, Decoding.DEFAULT, 0)
                        .messages()
                        .getLast()
                        .text())
                .contains(
                        "`example_1_answer_a`: оценённый пример 1: ответ A в нём",
                        "`example_1_verdict`: оценённый пример 1: оценка, которую он получил")
                .doesNotContain("example_1_reason");
    }

    @Test
    void changesThePromptsIdentityWithTheExamplesOnly() {
        String without = new JudgePrompt(USEFULNESS).identity();
        String first = new JudgePrompt(USEFULNESS, new FewShot(POOL, 1, Choice.FIRST, 0)).identity();
        List<Example> changed = List.of(example("1", "How tall is the Eiffel tower?", "300 metres."));

        assertThat(first).isNotEqualTo(without);
        assertThat(new JudgePrompt(USEFULNESS, new FewShot(changed, 1, Choice.FIRST, 0)).identity())
                .isNotEqualTo(first);
        assertThat(new JudgePrompt(USEFULNESS, null).identity()).isEqualTo(without);
    }

    @Test
    void refusesAnExampleThatLacksAnInput() {
        FewShot shots = new FewShot(POOL, 1, Choice.FIRST, 0);
        ShownTexts shown = new ShownTexts(WITH_REFERENCE).withReference();

        assertThatThrownBy(() -> new Exhibit(shown, shots))
                .hasMessage("example 1: the sample has no reference, and" + " guideline right cannot do without");
    }

    @Test
    void showsAReferenceOnlyWhereTheGuidelineSpeaksOfOne() {
        Sample sample = Sample.of("x", "Why?", "So.");

        assertThat(new ShownTexts(WITH_REFERENCE).withoutReference().blocks(sample))
                .extracting(Block::tag)
                .containsExactly("question");
        assertThat(new ShownTexts(WITH_REFERENCE).withReference().missing(Sample.of("x", "Why?")))
                .isPresent();
        assertThatThrownBy(() -> new ShownTexts(USEFULNESS).withReference())
                .hasMessageContaining("answer-usefulness")
                .hasMessageContaining("reference: optional");
    }
}
