package dev.etalon.core.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.etalon.core.agreement.AgreementWeights;
import dev.etalon.core.agreement.CohenKappa;
import dev.etalon.core.agreement.KrippendorffAlpha;
import dev.etalon.core.agreement.Level;
import dev.etalon.core.agreement.Ratings;
import dev.etalon.core.score.Score;
import dev.etalon.core.stats.ShareIntervals;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LabelAveragesTest {
    private static final LabelScale GRADES = new LabelScale(List.of("bad", "fair", "good", "best"), Level.ORDINAL);

    /** Values from scikit-learn with zero_division=nan; benchmarks/peers/labels_and_numbers.py made them. */
    static Stream<JsonNode> reference() throws IOException {
        try (InputStream in = LabelAveragesTest.class.getResourceAsStream("averages.json")) {
            return StreamSupport.stream(
                    new ObjectMapper().readTree(in).path("vectors").spliterator(), false);
        }
    }

    @ParameterizedTest
    @MethodSource("reference")
    void equalsScikitLearn(JsonNode row) {
        List<Score> scores = new ArrayList<>();
        for (int i = 0; i < row.path("truth").size(); i++) {
            scores.add(Score.labelled(
                    row.path("given").get(i).asText(), row.path("truth").get(i).asText()));
        }
        Map<String, Estimate> estimates = estimates(scores, Summaries.labels());
        for (String average : List.of("macro", "micro", "weighted")) {
            for (String kind : List.of("precision", "recall", "f1")) {
                near(estimates, average + "-" + kind, row);
            }
        }
        near(estimates, "balanced-accuracy", row);
        near(estimates, "mcc", row);
    }

    private static void near(Map<String, Estimate> estimates, String name, JsonNode row) {
        Double value = estimates.get(name).value();
        double expected = row.path(name).asDouble();
        assertThat(value).as(name).isCloseTo(expected, within(1e-9 * Math.abs(expected)));
    }

    @Test
    void aNearMissOnAScaleCostsLess() {
        List<Score> near =
                List.of(said("bad", "fair"), said("fair", "fair"), said("good", "best"), said("best", "best"));
        List<Score> far =
                List.of(said("best", "fair"), said("fair", "fair"), said("bad", "best"), said("best", "best"));
        Summary summary = Summaries.labels(GRADES);
        for (String name : List.of("kappa-quadratic", "kappa-linear", "ac2-quadratic", "ac2-linear", "alpha-ordinal")) {
            assertThat(estimates(near, summary).get(name).value())
                    .as(name)
                    .isGreaterThan(estimates(far, summary).get(name).value());
        }
    }

    @Test
    void labelsOnAScaleAgreeAsTheirTableDoes() {
        Random random = new Random(1);
        List<Score> scores = new ArrayList<>();
        List<List<String>> units = new ArrayList<>();
        double[] table = new double[16];
        for (int i = 0; i < 200; i++) {
            int truth = random.nextInt(4);
            int given = random.nextInt(3) == 0 ? random.nextInt(4) : truth;
            table[truth * 4 + given]++;
            scores.add(said(GRADES.labels().get(given), GRADES.labels().get(truth)));
            units.add(List.of(GRADES.labels().get(given), GRADES.labels().get(truth)));
        }
        Map<String, Estimate> estimates = estimates(scores, Summaries.labels(GRADES));
        assertThat(estimates.get("kappa-quadratic").value())
                .isCloseTo(CohenKappa.ofTable(table, 4, AgreementWeights.QUADRATIC), within(1e-12));
        assertThat(estimates.get("kappa").value())
                .isCloseTo(CohenKappa.ofTable(table, 4, AgreementWeights.IDENTITY), within(1e-12));
        assertThat(estimates.get("alpha-ordinal").value())
                .isCloseTo(
                        KrippendorffAlpha.of(Ratings.of(GRADES.labels(), units), Level.ORDINAL)
                                .value(),
                        within(1e-12));
        assertThat(estimates.get("kappa-quadratic").interval()).isNotNull();
    }

    @Test
    void anAnswerOffTheScaleIsWrongAndAMissingRating() {
        List<Score> scores = List.of(said("bad", "bad"), said("good", "good"), said(Score.Labelled.NO_CLASS, "good"));
        Map<String, Estimate> estimates = estimates(scores, Summaries.labels(GRADES));
        assertThat(estimates.get("accuracy").value()).isCloseTo(2 / 3.0, within(1e-15));
        assertThat(estimates.get("kappa-quadratic").value()).isEqualTo(1.0);
    }

    @Test
    void theMainNumberStaysTheAccuracy() {
        assertThat(Summaries.labels(GRADES).reading().aggregates().get(0).name())
                .isEqualTo("accuracy");
    }

    @Test
    void renamingLabelsChangesNothing() {
        Random random = new Random(2);
        List<Score> scores = new ArrayList<>();
        List<Score> renamed = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            int truth = random.nextInt(4);
            int given = random.nextInt(2) == 0 ? truth : random.nextInt(4);
            scores.add(said("" + given, "" + truth));
            renamed.add(said("z" + (given + 2) % 4, "z" + (truth + 2) % 4));
        }
        Map<String, Estimate> one = estimates(scores, Summaries.labels());
        Map<String, Estimate> other = estimates(renamed, Summaries.labels());
        Collections.shuffle(scores, random);
        Map<String, Estimate> shuffled = estimates(scores, Summaries.labels());
        one.values().stream().filter(estimate -> !estimate.name().contains("[")).forEach(estimate -> {
            assertThat(other.get(estimate.name()).value()).isCloseTo(estimate.value(), within(1e-12));
            assertThat(shuffled.get(estimate.name()).value()).isCloseTo(estimate.value(), within(1e-12));
        });
    }

    @Test
    void aCellOfTheConfusionHasTheIntervalOfItsRow() {
        Confusion confusion = Confusion.of(List.of(said("a", "a"), said("b", "a"), said("a", "a"), said("b", "b")));
        assertThat(confusion.interval("a", "b", 0.95)).hasValue(ShareIntervals.wilson(1, 3, 0.95));
        assertThat(confusion.interval("c", "b", 0.95)).isEmpty();
    }

    @Test
    void refusesAScaleWithoutPlaces() {
        assertThatThrownBy(() -> new LabelScale(List.of("low", "high"), Level.INTERVAL))
                .hasMessageContaining("no number");
        assertThatThrownBy(() -> new LabelScale(List.of("-1", "1"), Level.RATIO))
                .hasMessageContaining("-1");
        assertThatThrownBy(() -> new LabelScale(List.of("a"), Level.ORDINAL)).hasMessageContaining("2 to 50");
        assertThatThrownBy(() -> new LabelScale(List.of("a", "a"), Level.ORDINAL))
                .hasMessageContaining("once");
    }

    private static Score said(String given, String truth) {
        return Score.labelled(given, truth);
    }

    private static Map<String, Estimate> estimates(List<Score> scores, Summary summary) {
        return Estimates.over(scores, summary).stream().collect(Collectors.toMap(Estimate::name, Function.identity()));
    }
}
