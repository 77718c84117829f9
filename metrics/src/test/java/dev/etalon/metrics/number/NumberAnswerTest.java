package dev.etalon.metrics.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.etalon.core.dataset.Sample;
import dev.etalon.core.score.Score;
import dev.etalon.core.scorer.Measure;
import dev.etalon.core.subject.Answer;
import dev.etalon.core.summary.Estimate;
import dev.etalon.core.summary.Estimates;
import dev.etalon.core.summary.Summary;
import dev.etalon.metrics.Metrics;
import dev.etalon.metrics.NumberMetrics;
import dev.etalon.metrics.Vectors;
import dev.etalon.metrics.correlation.Pearson;
import dev.etalon.metrics.correlation.Spearman;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values from scikit-learn and scipy; benchmarks/peers/labels_and_numbers.py made them. */
class NumberAnswerTest {
    static Stream<JsonNode> reference() {
        return StreamSupport.stream(Vectors.read("numbers").spliterator(), false);
    }

    @ParameterizedTest
    @MethodSource("reference")
    void equalsTheReferences(JsonNode row) {
        NumberOptions options =
                NumberOptions.DEFAULT.withTolerance(row.get("tolerance").asDouble(), 0);
        List<Score> scores = new ArrayList<>();
        for (int i = 0; i < row.get("answer").size(); i++) {
            scores.add(score(
                    options,
                    row.get("answer").get(i).asText(),
                    row.get("reference").get(i).asText()));
        }
        Map<String, Estimate> estimates = estimates(options, scores);
        for (String name : List.of("mae", "mse", "rmse", "bias", "within", "r2", "pearson", "spearman", "kendall")) {
            Double value = estimates.get(name).value();
            if (row.get(name).isNull()) {
                assertThat(value).as(name).isNull();
            } else {
                double expected = row.get(name).asDouble();
                assertThat(value).as(name).isCloseTo(expected, within(1e-9 * Math.abs(expected)));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"42, 42", "-3.5, -3.5", "+1e3, 1000", ".5, 0.5", "'  7 ', 7", "\u22122, -2"})
    void readsAPlainNumber(String text, double value) {
        assertThat(((Score.Graded) score(NumberOptions.DEFAULT, text, "0"))
                        .statistics()
                        .get(0))
                .isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "seven", "1,5", "1 000", "7 apples", "0x10", "NaN", "Infinity", "1e999", "1d"})
    void whatIsNoPlainNumberIsNotScored(String text) {
        assertThat(score(NumberOptions.DEFAULT, text, "0"))
                .isInstanceOfSatisfying(
                        Score.Abstained.class,
                        score -> assertThat(score.reason()).contains("no number"));
    }

    @Test
    void findsTheNumberInALongerAnswer() {
        NumberOptions options = NumberOptions.DEFAULT.withPattern("answer: (\\S+)");
        assertThat(((Score.Graded) score(options, "so the answer: 12", "10")).value())
                .isEqualTo(2);
        assertThat(score(options, "twelve", "10")).isInstanceOf(Score.Abstained.class);
    }

    @Test
    void aReferenceWithoutANumberIsTheDatasetsFault() {
        assertThat(score(NumberOptions.DEFAULT, "1", "one"))
                .isInstanceOfSatisfying(
                        Score.Abstained.class,
                        score -> assertThat(score.reason()).contains("sample x", "\"one\""));
        assertThat(new NumberAnswer(NumberOptions.DEFAULT).score(Sample.of("y", ""), Answer.of("1")))
                .isInstanceOf(Score.Abstained.class);
    }

    @Test
    void theWiderToleranceCounts() {
        NumberOptions options = NumberOptions.DEFAULT.withTolerance(1, 0.1);
        List<Score> scores = List.of(
                score(options, "1", "2"),
                score(options, "91", "100"),
                score(options, "89", "100"),
                score(options, "4", "2"));
        assertThat(estimates(options, scores).get("within").value()).isEqualTo(0.5);
        assertThat(estimates(NumberOptions.DEFAULT, scores)).doesNotContainKey("within");
    }

    @Test
    void aKeptRunIsSummedUpFromItsSignature() {
        Measure measure = NumberMetrics.number(NumberOptions.DEFAULT.withTolerance(0.5, 0.01));
        assertThat(measure.signature()).isEqualTo("number|v1|pattern:none|tolerance:0.5|relative:0.01|points:4096");
        assertThat(Metrics.summaryOf(measure.signature())).hasValue(measure.summary());
        assertThat(Metrics.summaryOf(measure.signature().replace("0.5", "half")))
                .isEmpty();
        assertThatThrownBy(() -> NumberOptions.DEFAULT.withTolerance(-1, 0)).hasMessageContaining("0 or more");
    }

    /** More pairs than are kept apart: moments come from sums, ranks from rounded pairs. */
    @Test
    void manyDistinctPairsAreRoundedLittle() {
        Random random = new Random(3);
        int n = 20_000;
        double[] said = new double[n];
        double[] right = new double[n];
        Summary.Reading reading =
                NumberMetrics.number(NumberOptions.DEFAULT).summary().reading();
        double[] sums = new double[50_000];
        for (int i = 0; i < n; i++) {
            right[i] = 50 + random.nextGaussian();
            said[i] = right[i] + random.nextGaussian();
            double[] statistics = reading.statistics(score(NumberOptions.DEFAULT, "" + said[i], "" + right[i]));
            for (int k = 0; k < statistics.length; k++) {
                sums[k] += statistics[k];
            }
        }
        assertThat(value(reading, "pearson", sums)).isCloseTo(Pearson.of(said, right), within(1e-9));
        assertThat(value(reading, "spearman", sums)).isCloseTo(Spearman.of(said, right), within(5e-3));
    }

    private static double value(Summary.Reading reading, String name, double[] sums) {
        return reading.aggregates().stream()
                .filter(aggregate -> aggregate.name().equals(name))
                .findFirst()
                .orElseThrow()
                .value()
                .applyAsDouble(sums);
    }

    private static Score score(NumberOptions options, String answer, String reference) {
        return new NumberAnswer(options).score(Sample.of("x", "", reference), Answer.of(answer));
    }

    private static Map<String, Estimate> estimates(NumberOptions options, List<Score> scores) {
        return Estimates.over(scores, NumberMetrics.number(options).summary()).stream()
                .collect(Collectors.toMap(Estimate::name, Function.identity()));
    }
}
