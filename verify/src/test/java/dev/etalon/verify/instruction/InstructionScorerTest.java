package dev.etalon.verify.instruction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etalon.core.dataset.Sample;
import dev.etalon.core.score.Score;
import dev.etalon.core.subject.Answer;
import dev.etalon.core.summary.Aggregate;
import dev.etalon.core.summary.Summary;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InstructionScorerTest {
    private final InstructionScorer scorer = new InstructionScorer();

    @Test
    void knowsAll25Instructions() {
        assertThat(Checks.names()).hasSize(25);
    }

    @Test
    void checksRussianAnswersWhereALanguageDoesNotMatter() {
        String answer = "Привет, мир! Это ответ: *важный*. До 1 г. и далее.\n\nВторой абзац.\n\nP.S. Конец";
        assertThat(follows("length_constraints:number_words", Map.of("relation", "at least", "num_words", 14), answer))
                .isTrue();
        assertThat(follows("length_constraints:number_words", Map.of("relation", "less than", "num_words", 14), answer))
                .isFalse();
        assertThat(follows("keywords:existence", Map.of("keywords", List.of("ОТВЕТ", "мир")), answer))
                .isTrue();
        assertThat(follows("keywords:forbidden_words", Map.of("forbidden_words", List.of("отве")), answer))
                .isTrue();
        assertThat(follows("keywords:forbidden_words", Map.of("forbidden_words", List.of("ответ")), answer))
                .isFalse();
        assertThat(follows(
                        "keywords:letter_frequency",
                        Map.of("letter", "П", "let_relation", "less than", "let_frequency", 2),
                        answer))
                .isTrue();
        assertThat(follows("detectable_format:number_highlighted_sections", Map.of("num_highlights", 1), answer))
                .isTrue();
        assertThat(follows(
                        "length_constraints:number_sentences",
                        Map.of("relation", "less than", "num_sentences", 7),
                        answer))
                .isTrue();
        assertThat(follows("punctuation:no_comma", Map.of(), answer)).isFalse();
    }

    @Test
    void tellsTheLanguageOfLongTexts() {
        String russian = "Качество ответов измеряют на наборе вопросов, чтобы узнать, стало ли пользователям лучше.";
        String english =
                "The quality of answers is measured on a set of questions to learn whether users are better off.";
        assertThat(follows("language:response_language", Map.of("language", "ru"), russian))
                .isTrue();
        assertThat(follows("language:response_language", Map.of("language", "en"), russian))
                .isFalse();
        assertThat(follows("language:response_language", Map.of("language", "en"), english))
                .isTrue();
        assertThat(follows("change_case:english_capital", Map.of(), english.toUpperCase(java.util.Locale.ROOT)))
                .isTrue();
        assertThat(follows("change_case:english_capital", Map.of(), russian.toUpperCase(java.util.Locale.ROOT)))
                .isFalse();
    }

    @Test
    void looksAtTheAnswerWithoutItsFirstAndLastLinesWhenLoose() {
        Score score = scorer.score(
                sample("startend:quotation", Map.of()), Answer.of("Here you are:\n\"quoted\"\nI hope it helps"));
        assertThat(score)
                .isInstanceOfSatisfying(
                        Score.Graded.class,
                        graded -> assertThat(graded.statistics()).containsExactly(0.0, 1.0, 0.0, 1.0, 1.0));
    }

    @Test
    void sharesPromptsAndPoolsInstructions() {
        Summary.Reading reading = new InstructionSummary().reading();
        double[] sums = new double[6];
        for (List<Double> statistics : List.of(List.of(1.0, 1.0, 1.0, 1.0, 1.0), List.of(0.0, 1.0, 2.0, 3.0, 3.0))) {
            double[] one = reading.statistics(
                    new Score.Graded(statistics.getFirst(), statistics, dev.etalon.core.score.Evidence.NONE));
            Arrays.setAll(sums, i -> sums[i] + one[i]);
        }

        Map<String, Double> values = new HashMap<>();
        for (Aggregate aggregate : reading.aggregates()) {
            values.put(aggregate.name(), aggregate.value().applyAsDouble(sums));
        }
        assertThat(values)
                .isEqualTo(Map.of(
                        "prompt-strict",
                        0.5,
                        "prompt-loose",
                        1.0,
                        "instruction-strict",
                        0.75,
                        "instruction-loose",
                        1.0));
    }

    @Test
    void failsOnATaskThatItCannotRead() {
        assertThat(scorer.score(Sample.of("7", "prompt"), Answer.of("text")))
                .isInstanceOfSatisfying(
                        Score.Failed.class,
                        failed -> assertThat(failed.failure().message())
                                .startsWith("sample 7 needs a list \"instruction_id_list\""));
        assertThat(scorer.score(sample("no:such", Map.of()), Answer.of("text")))
                .isInstanceOfSatisfying(
                        Score.Failed.class,
                        failed -> assertThat(failed.failure().message())
                                .startsWith("there is no instruction \"no:such\"; there are change_case:"));
        assertThat(scorer.score(sample("length_constraints:number_words", Map.of()), Answer.of("text")))
                .isInstanceOf(Score.Failed.class);
    }

    @Test
    void survivesHostileAnswers() {
        for (String piece :
                List.of("[", "<<", "*", "\n", " ", "\"", "***", "Section 1", ".", "p.s", "{\"a\":[", "1,")) {
            String text = piece.repeat(100_000 / piece.length());
            for (String name : Checks.names()) {
                Map<String, Object> arguments = new HashMap<>(Map.of(
                        "relation",
                        "at least",
                        "num_words",
                        3,
                        "num_sentences",
                        3,
                        "num_paragraphs",
                        2,
                        "nth_paragraph",
                        1,
                        "first_word",
                        "a",
                        "keywords",
                        List.of("a"),
                        "keyword",
                        "a",
                        "frequency",
                        2));
                arguments.putAll(Map.of(
                        "forbidden_words",
                        List.of("b"),
                        "letter",
                        "c",
                        "let_relation",
                        "less than",
                        "let_frequency",
                        2,
                        "num_highlights",
                        2,
                        "num_bullets",
                        2,
                        "section_spliter",
                        "Section",
                        "num_sections",
                        3,
                        "num_placeholders",
                        2,
                        "postscript_marker",
                        "P.S."));
                arguments.putAll(Map.of(
                        "prompt_to_repeat",
                        "x",
                        "end_phrase",
                        "y",
                        "capital_relation",
                        "at least",
                        "capital_frequency",
                        2,
                        "language",
                        "en"));
                assertThat(scorer.score(sample(name, arguments), Answer.of(text)))
                        .isInstanceOf(Score.Graded.class);
            }
        }
    }

    private boolean follows(String instruction, Map<String, Object> arguments, String answer) {
        Score score = scorer.score(sample(instruction, arguments), Answer.of(answer));
        assertThat(score).isInstanceOf(Score.Graded.class);
        return ((Score.Graded) score).value() == 1;
    }

    private static Sample sample(String instruction, Map<String, Object> arguments) {
        return Sample.of("1", "prompt")
                .withMetadata("instruction_id_list", List.of(instruction))
                .withMetadata("kwargs", List.of(arguments));
    }
}
