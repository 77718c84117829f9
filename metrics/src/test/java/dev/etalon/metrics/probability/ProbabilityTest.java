package dev.etalon.metrics.probability;

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
import dev.etalon.metrics.LabelMetrics;
import dev.etalon.metrics.Metrics;
import dev.etalon.metrics.Vectors;
import dev.etalon.metrics.probability.ProbabilityOptions.Source;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values from scikit-learn; benchmarks/peers/labels_and_numbers.py made them. */
class ProbabilityTest {
    private static final List<String> NUMBERS = List.of("brier", "log-loss", "ece", "ece-equal-mass", "auroc", "auprc");

    static Stream<JsonNode> binary() {
        return stream("binary");
    }

    static Stream<JsonNode> distributions() {
        return stream("distributions");
    }

    private static Stream<JsonNode> stream(String name) {
        return StreamSupport.stream(Vectors.read("probabilities").get(name).spliterator(), false);
    }

    @ParameterizedTest
    @MethodSource("binary")
    void equalsScikitLearn(JsonNode row) {
        ProbabilityOptions options =
                ProbabilityOptions.ofPositive("yes").withBins(row.get("bins").asInt());
        List<Score> scores = new ArrayList<>();
        for (int i = 0; i < row.get("truth").size(); i++) {
            String reference = row.get("truth").get(i).asInt() == 1 ? "yes" : "no";
            scores.add(score(options, row.get("probability").get(i).asText(), reference));
        }
        check(row, estimates(options, scores), NUMBERS);
    }

    @ParameterizedTest
    @MethodSource("binary")
    void theCurvesEqualScikitLearnToo(JsonNode row) {
        double[] probabilities = Vectors.numbers(row.get("probability"));
        boolean[] happened = new boolean[probabilities.length];
        IntStream.range(0, happened.length)
                .forEach(i -> happened[i] = row.get("truth").get(i).asInt() == 1);
        ScoredOutcomes outcomes = ScoredOutcomes.of(probabilities, happened);
        int bins = row.get("bins").asInt();
        near(Auroc.of(outcomes), row, "auroc");
        near(AveragePrecision.of(outcomes), row, "auprc");
        near(CalibrationError.equalWidth(outcomes, bins), row, "ece");
        near(CalibrationError.equalMass(outcomes, bins), row, "ece-equal-mass");
    }

    @ParameterizedTest
    @MethodSource("distributions")
    void distributionsEqualScikitLearn(JsonNode row) {
        int classes = row.get("probabilities").get(0).size();
        List<String> labels = IntStream.range(0, classes).mapToObj(k -> "c" + k).toList();
        ProbabilityOptions options = ProbabilityOptions.ofLabels(labels);
        List<Score> scores = new ArrayList<>();
        for (int i = 0; i < row.get("truth").size(); i++) {
            JsonNode given = row.get("probabilities").get(i);
            String json = IntStream.range(0, classes)
                    .mapToObj(k -> "\"c" + k + "\":" + given.get(k))
                    .collect(Collectors.joining(",", "{", "}"));
            scores.add(score(options, json, "c" + row.get("truth").get(i)));
        }
        List<String> names = new ArrayList<>(NUMBERS);
        names.add("accuracy");
        check(row, estimates(options, scores), names);
    }

    private static void check(JsonNode row, Map<String, Estimate> estimates, List<String> names) {
        for (String name : names) {
            Double value = estimates.get(name).value();
            near(value == null ? Double.NaN : value, row, name);
        }
    }

    private static void near(double value, JsonNode row, String name) {
        if (row.get(name).isNull()) {
            assertThat(value).as(name).isNaN();
        } else {
            double expected = row.get(name).asDouble();
            // A perfectly calibrated set has sums of rounding errors around 0.
            assertThat(value).as(name).isCloseTo(expected, within(1e-9 * Math.abs(expected) + 1e-15));
        }
    }

    @Test
    void readsHowSureAFieldIsThatTheAnswerIsRight() {
        ProbabilityOptions options = ProbabilityOptions.ofRightAnswer("sure").withSource(new Source("sure", null, 100));
        Sample sample = Sample.of("1", "2 + 2?", "4").withMetadata("sure", 80);
        assertThat(value(new Probability(options).score(sample, Answer.of("4"))))
                .isCloseTo(0.04, within(1e-15));
        assertThat(value(new Probability(options).score(sample, Answer.of("5"))))
                .isCloseTo(0.64, within(1e-15));
        assertThat(new Probability(options).score(Sample.of("2", "", "4"), Answer.of("4")))
                .isInstanceOfSatisfying(
                        Score.Abstained.class,
                        score -> assertThat(score.reason()).contains("sample 2", "\"sure\""));
    }

    @Test
    void readsADistributionFromAField() {
        ProbabilityOptions options =
                ProbabilityOptions.ofLabels(List.of("A", "B", "tie")).withSource(new Source("votes", null, 1));
        Sample sample = Sample.of("1", "", "b").withMetadata("votes", Map.of("A", 0.2, "B", 0.5, "tie", 0.3));
        assertThat(value(new Probability(options).score(sample, Answer.of(""))))
                .isCloseTo(0.04 + 0.25 + 0.09, within(1e-15));
    }

    @Test
    void findsTheNumberInALongerAnswer() {
        ProbabilityOptions options = ProbabilityOptions.ofPositive("spam").withSource(new Source(null, "P=(\\S+)", 1));
        assertThat(value(score(options, "I think P=0.9 of spam", "spam"))).isCloseTo(0.01, within(1e-15));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "likely", "1.2", "-0.1", "NaN", "50%", "0,5"})
    void whatIsNoProbabilityIsNotScored(String text) {
        assertThat(score(ProbabilityOptions.ofPositive("yes"), text, "yes"))
                .isInstanceOfSatisfying(
                        Score.Abstained.class,
                        score -> assertThat(score.reason()).contains("no probability"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[0.5, 0.5]",
                "{\"a\": 0.5}",
                "{\"a\": 0.9, \"b\": 0.9}",
                "{\"a\": 1.5, \"b\": -0.5}",
                "{\"a\": 0.5, \"z\": 0.5}",
                "{\"a\": 0.5, \"a\": 0.5}",
                "{\"a\": \"half\", \"b\": 0.5}"
            })
    void whatIsNoDistributionIsNotScored(String text) {
        assertThat(score(ProbabilityOptions.ofLabels(List.of("a", "b")), text, "a"))
                .isInstanceOf(Score.Abstained.class);
    }

    @Test
    void roundedDistributionsAreMadeToAddUp() {
        ProbabilityOptions options = ProbabilityOptions.ofLabels(List.of("a", "b", "c"));
        Score score = score(options, "{\"a\": 0.33, \"b\": 0.33, \"c\": 0.33}", "a");
        assertThat(value(score)).isCloseTo(4 / 9.0 + 2 / 9.0, within(1e-14));
    }

    @Test
    void sayesWhereTheLogLossIsInfinite() {
        Score score = score(ProbabilityOptions.ofPositive("yes"), "0", "yes");
        assertThat(score.evidence().text()).contains("infinite");
        assertThat(score(ProbabilityOptions.ofPositive("yes"), "1", "yes")
                        .evidence()
                        .text())
                .isEmpty();
    }

    @Test
    void aReferenceThatIsNoLabelIsTheDatasetsFault() {
        assertThat(score(ProbabilityOptions.ofLabels(List.of("a", "b")), "{\"a\": 1}", "z"))
                .isInstanceOfSatisfying(
                        Score.Abstained.class,
                        score -> assertThat(score.reason()).contains("\"z\" is no label"));
    }

    @Test
    void aKeptRunIsSummedUpFromItsSignature() {
        for (ProbabilityOptions options : List.of(
                ProbabilityOptions.ofPositive("да|нет, 100%").withBins(7),
                ProbabilityOptions.ofLabels(List.of("a", "b,c", "d|e")),
                ProbabilityOptions.ofRightAnswer("sure"))) {
            Measure measure = LabelMetrics.probability(options);
            assertThat(Metrics.summaryOf(measure.signature())).hasValue(measure.summary());
            assertThat(measure.summary()).isEqualTo(new ProbabilitySummary(options.labels(), options.bins()));
        }
        String other = ProbabilityOptions.ofPositive("yes").signature().replace("points:4096", "points:9");
        assertThat(Metrics.summaryOf(other)).isEmpty();
    }

    @Test
    void refusesOptionsThatDoNotFit() {
        assertThatThrownBy(() -> new ProbabilityOptions(
                        List.of(),
                        Source.ANSWER,
                        10,
                        ProbabilityOptions.ofPositive("a").normalisation()))
                .hasMessageContaining("field");
        assertThatThrownBy(() -> ProbabilityOptions.ofPositive("a").withBins(1)).hasMessageContaining("bins");
        assertThatThrownBy(() -> ProbabilityOptions.ofLabels(List.of("a", "A"))).hasMessageContaining("twice");
        assertThatThrownBy(() -> new Source(null, null, 0)).hasMessageContaining("0");
    }

    @Test
    void numbersKeepTheirBoundsAndNoOrderMatters() {
        Random random = new Random(4);
        ProbabilityOptions options = ProbabilityOptions.ofPositive("yes");
        for (int i = 0; i < 30; i++) {
            List<Score> scores = scores(options, random, 60);
            Map<String, Estimate> estimates = estimates(options, scores);
            Collections.shuffle(scores, random);
            Map<String, Estimate> shuffled = estimates(options, scores);
            for (String name : NUMBERS) {
                double value = estimates.get(name).value();
                assertThat(value).isBetween(0.0, name.equals("log-loss") ? 40.0 : 1.0);
                assertThat(shuffled.get(name).value()).isCloseTo(value, within(1e-12));
                assertThat(estimates.get(name).interval()).isNotNull();
            }
        }
    }

    @Test
    void turningEverythingRoundMirrorsTheArea() {
        Random random = new Random(9);
        double[] up = random.doubles(80).map(p -> Math.round(p * 20) / 20.0).toArray();
        boolean[] happened = new boolean[80];
        IntStream.range(0, 80).forEach(i -> happened[i] = random.nextDouble() < up[i]);
        double[] down = Arrays.stream(up).map(p -> 1 - p).toArray();
        assertThat(Auroc.of(ScoredOutcomes.of(down, happened)))
                .isCloseTo(1 - Auroc.of(ScoredOutcomes.of(up, happened)), within(1e-12));
        double[] squared = Arrays.stream(up).map(p -> p * p).toArray();
        assertThat(Auroc.of(ScoredOutcomes.of(squared, happened))).isEqualTo(Auroc.of(ScoredOutcomes.of(up, happened)));
    }

    /** Beyond the number of points kept apart the area is near the exact one. */
    @Test
    void manyDistinctProbabilitiesAreRoundedLittle() {
        Random random = new Random(12);
        int n = 40_000;
        double[] probabilities = random.doubles(n).toArray();
        boolean[] happened = new boolean[n];
        ProbabilityOptions options = ProbabilityOptions.ofPositive("yes");
        Summary.Reading reading = LabelMetrics.probability(options).summary().reading();
        double[] sums = new double[100_000];
        for (int i = 0; i < n; i++) {
            happened[i] = random.nextDouble() < probabilities[i];
            double[] statistics = reading.statistics(new Probability(options)
                    .score(Sample.of("x", "", happened[i] ? "yes" : "no"), Answer.of("" + probabilities[i])));
            for (int k = 0; k < statistics.length; k++) {
                sums[k] += statistics[k];
            }
        }
        double area = reading.aggregates().stream()
                .filter(aggregate -> aggregate.name().equals("auroc"))
                .findFirst()
                .orElseThrow()
                .value()
                .applyAsDouble(sums);
        assertThat(area).isCloseTo(Auroc.of(ScoredOutcomes.of(probabilities, happened)), within(2e-5));
    }

    private static List<Score> scores(ProbabilityOptions options, Random random, int n) {
        List<Score> scores = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            double p = Math.round(random.nextDouble() * 50) / 50.0;
            scores.add(score(options, "" + p, random.nextDouble() < 0.1 + 0.8 * p ? "yes" : "no"));
        }
        return scores;
    }

    private static double value(Score score) {
        return ((Score.Graded) score).value();
    }

    private static Score score(ProbabilityOptions options, String answer, String reference) {
        return new Probability(options).score(Sample.of("x", "", reference), Answer.of(answer));
    }

    private static Map<String, Estimate> estimates(ProbabilityOptions options, List<Score> scores) {
        return Estimates.over(scores, LabelMetrics.probability(options).summary()).stream()
                .collect(Collectors.toMap(Estimate::name, Function.identity()));
    }
}
