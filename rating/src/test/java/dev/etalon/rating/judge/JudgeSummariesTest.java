package dev.etalon.rating.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.etalon.core.score.Evidence;
import dev.etalon.core.score.Score;
import dev.etalon.core.summary.Aggregate;
import dev.etalon.core.summary.Summary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JudgeSummariesTest {

    private static Map<String, Double> numbers(String signature, List<Score> scores) {
        Summary.Reading reading = Judges.summaryOf(signature).orElseThrow().reading();
        double[] sums = new double[64];
        for (Score score : scores) {
            double[] statistics = reading.statistics(score);
            for (int i = 0; i < statistics.length; i++) {
                sums[i] += statistics[i];
            }
        }
        Map<String, Double> numbers = new LinkedHashMap<>();
        for (Aggregate aggregate : reading.aggregates()) {
            numbers.put(aggregate.name(), aggregate.value().applyAsDouble(sums));
        }
        return numbers;
    }

    private static Score pair(String label, @Nullable String expected, boolean consistent) {
        return new Score.Labelled(label, expected, Evidence.NONE.with("consistent", consistent));
    }

    @Test
    void countsPassesAndMeansOfGrades() {
        List<Score> grades = List.of(Score.graded(1), Score.graded(0), Score.graded(1), Score.graded(1));

        assertThat(numbers("judge|v1|scale:pass,fail|orders:AB", grades)).isEqualTo(Map.of("pass-rate", 0.75));
        assertThat(numbers("judge|v1|scale:0,1,2|orders:AB", grades)).isEqualTo(Map.of("mean", 0.75));
    }

    @Test
    void anAnswerThatPeopleHaveNotLabelledIsLeftOutOfTheAgreement() {
        List<Score> scores = List.of(Score.labelled("1", "1"), Score.labelled("2", "3"), Score.labelled("3", null));

        assertThat(numbers("judge|v1|scale:1,2,3|orders:AB|human:label", scores))
                .containsEntry("accuracy", 0.5)
                .containsEntry("mean", 2.0);
    }

    @Test
    void countsWinsAndConsistencyOfPairs() {
        List<Score> pairs =
                List.of(pair("A", null, true), pair("A", null, true), pair("tie", null, false), pair("B", null, true));

        assertThat(numbers("judge|v1|scale:A,B,tie|orders:AB,BA", pairs))
                .containsExactly(
                        Map.entry("win-rate", 0.625),
                        Map.entry("share[A]", 0.5),
                        Map.entry("share[B]", 0.25),
                        Map.entry("share[tie]", 0.25),
                        Map.entry("order-consistency", 0.75));
        assertThat(numbers("judge|v1|scale:A,B|orders:AB", pairs)).doesNotContainKey("order-consistency");
    }

    @Test
    void putsTheAgreementWithPeopleFirst() {
        List<Score> pairs =
                List.of(pair("A", "A", true), pair("tie", "A", false), pair("B", "B", true), pair("A", "B", true));

        Map<String, Double> numbers = numbers("recorded|v1|scale:A,B,tie|orders:AB,BA|human:label", pairs);

        assertThat(numbers.keySet().iterator().next()).isEqualTo("accuracy");
        assertThat(numbers).containsEntry("accuracy", 0.5).containsEntry("win-rate", 0.625);
    }

    @Test
    void keepsTheMeanBesideTheAgreement() {
        List<Score> rated = List.of(Score.labelled("3", "3"), Score.labelled("1", "2"));

        assertThat(numbers("judge|v1|scale:1,2,3|orders:AB|human:label", rated))
                .containsEntry("accuracy", 0.5)
                .containsEntry("mean", 2.0);
    }

    @Test
    void nearMissesCostLessOnAScaleOfNumbers() {
        List<Score> scores = List.of(
                Score.labelled("3", "3"), Score.labelled("2", "3"), Score.labelled("1", "1"), Score.labelled("2", "1"));

        Map<String, Double> numbers = numbers("judge|v1|scale:1,2,3|orders:AB|human:label", scores);
        assertThat(numbers.get("kappa")).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(numbers.get("kappa-quadratic")).isCloseTo(2 / 3.0, within(1e-12));
    }

    @Test
    void hasNoValueWithoutScores() {
        assertThat(numbers("judge|v1|scale:pass,fail|orders:AB", List.of()).get("pass-rate"))
                .isNaN();
        assertThat(numbers("judge|v1|scale:A,B|orders:AB,BA|human:x", List.of()).values())
                .allMatch(value -> Double.isNaN(value));
    }

    @Test
    void refusesScoresOfAnotherKind() {
        assertThatThrownBy(() -> numbers("judge|v1|scale:A,B,tie|orders:AB,BA", List.of(Score.graded(1))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void countsOtherLabelsByThemselves() {
        assertThat(numbers("recorded|v1|scale:good,bad|orders:AB", List.of(Score.labelled("good", null))))
                .isEqualTo(Map.of("share[good]", 1.0, "share[bad]", 0.0));
        assertThat(numbers("recorded|v1|scale:good,bad|orders:AB|human:x", List.of(Score.labelled("good", "good"))))
                .containsEntry("accuracy", 1.0);
    }
}
