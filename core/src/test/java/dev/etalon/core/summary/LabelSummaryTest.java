package dev.etalon.core.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.etalon.core.score.Score;
import dev.etalon.core.stats.ShareIntervals;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LabelSummaryTest {

    /** Values from scikit-learn; benchmarks/peers/reference_statistics.py made them. */
    static Stream<JsonNode> reference() throws IOException {
        try (InputStream in = LabelSummaryTest.class.getResourceAsStream("labels.json")) {
            return StreamSupport.stream(
                    new ObjectMapper().readTree(in).path("cases").spliterator(), false);
        }
    }

    @ParameterizedTest
    @MethodSource("reference")
    void equalsScikitLearn(JsonNode row) {
        Map<String, Estimate> estimates = estimates(scores(row));
        for (String name : List.of("accuracy", "macro-f1", "weighted-f1", "mcc", "kappa")) {
            assertThat(estimates.get(name).value())
                    .as(name)
                    .isCloseTo(row.path(name).asDouble(), within(1e-12));
        }
    }

    @ParameterizedTest
    @MethodSource("reference")
    void equalsScikitLearnForEachLabel(JsonNode row) {
        Map<String, Estimate> estimates = estimates(scores(row));
        for (int k = 0; k < row.path("labels").size(); k++) {
            for (String name : List.of("precision", "recall", "f1")) {
                Double value = estimates
                        .get(name + "[" + row.path("labels").get(k).asText() + "]")
                        .value();
                // Where scikit-learn says 0 for 0/0, a share of nothing has no value here.
                double orZero = value == null ? 0 : value;
                assertThat(orZero).isCloseTo(row.path(name).get(k).asDouble(), within(1e-12));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("reference")
    void confusionEqualsScikitLearn(JsonNode row) {
        Confusion confusion = Confusion.of(scores(row));
        JsonNode labels = row.path("labels");
        for (int i = 0; i < labels.size(); i++) {
            assertThat(confusion.labels().get(i)).isEqualTo(labels.get(i).asText());
            for (int j = 0; j < labels.size(); j++) {
                assertThat(confusion.count(labels.get(i).asText(), labels.get(j).asText()))
                        .isEqualTo(row.path("confusion").get(i).get(j).asLong());
            }
        }
    }

    @Test
    void recallIsAShareOfItsOwnClass() {
        Map<String, Estimate> estimates =
                estimates(List.of(scored("a", "a"), scored("a", "b"), scored("b", "b"), scored("b", "b")));
        assertThat(estimates.get("recall[b]").interval()).isEqualTo(ShareIntervals.wilson(2, 3, 0.95));
        assertThat(estimates.get("precision[a]").interval()).isEqualTo(ShareIntervals.wilson(1, 2, 0.95));
    }

    @Test
    void verdictsWithoutATruthAreCountedByLabel() {
        List<Estimate> estimates = Estimates.over(
                List.of(scored("good", null), scored("bad", null), scored("good", null)), Summaries.labels());
        assertThat(estimates).extracting(Estimate::name).containsExactly("share[bad]", "share[good]");
        assertThat(estimates.get(1).value()).isCloseTo(2 / 3.0, within(1e-15));
        assertThat(estimates.get(1).direction()).isEqualTo(Direction.NEITHER);
        assertThat(Confusion.of(List.of(scored("good", null))).isEmpty()).isTrue();
    }

    @Test
    void nothingScoredHasNoValue() {
        List<Estimate> estimates = Estimates.over(List.of(Score.abstained("no idea")), Summaries.labels());
        assertThat(estimates)
                .extracting(Estimate::name)
                .containsExactly("accuracy", "macro-f1", "weighted-f1", "mcc", "kappa", "balanced-accuracy", "ac1");
        assertThat(estimates).allSatisfy(estimate -> {
            assertThat(estimate.value()).isNull();
            assertThat(estimate.interval()).isNull();
        });
    }

    @Test
    void kappaOfOneClassOnlyHasNoValue() {
        assertThat(estimates(List.of(scored("a", "a"), scored("a", "a")))
                        .get("kappa")
                        .value())
                .isNull();
    }

    @Test
    void anAnswerThatShowsNoClassIsWrongButNoClassOfItsOwn() {
        Map<String, Estimate> estimates =
                estimates(List.of(scored("a", "a"), scored("b", "b"), scored(Score.Labelled.NO_CLASS, "b")));
        assertThat(estimates.get("accuracy").value()).isCloseTo(2 / 3.0, within(1e-15));
        // F1 of a is 1, of b 2/3; a third class with 0 would make it 5/9.
        assertThat(estimates.get("macro-f1").value()).isCloseTo(5 / 6.0, within(1e-15));
    }

    @Test
    void anotherMainAggregateComesFirst() {
        List<Estimate> estimates =
                Estimates.over(List.of(scored("a", "a"), scored("b", "a")), Summaries.labels("macro-f1"));
        assertThat(estimates.get(0).name()).isEqualTo("macro-f1");
        assertThatThrownBy(() -> Summaries.labels("f1")).hasMessageContaining("macro-f1");
    }

    @Test
    void freeTextTakenForLabelsStaysBounded() {
        Summary.Reading reading = Summaries.labels().reading();
        double[] last = {};
        for (int i = 0; i < 5_000; i++) {
            last = reading.statistics(scored("text " + i, "a"));
        }
        assertThat(last.length).isLessThan(4_100);
        assertThat(reading.aggregates().size()).isLessThan(3_100);
    }

    @Test
    void refusesGrades() {
        assertThatThrownBy(() -> Summaries.labels().reading().statistics(Score.graded(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Graded");
    }

    private static Map<String, Estimate> estimates(List<Score> scores) {
        return Estimates.over(scores, Summaries.labels()).stream()
                .collect(Collectors.toMap(Estimate::name, Function.identity()));
    }

    private static List<Score> scores(JsonNode row) {
        List<Score> scores = new ArrayList<>();
        for (int i = 0; i < row.path("given").size(); i++) {
            scores.add(scored(
                    row.path("given").get(i).asText(),
                    row.path("expected").get(i).asText()));
        }
        return scores;
    }

    private static Score scored(String label, String expected) {
        return Score.labelled(label, expected);
    }
}
