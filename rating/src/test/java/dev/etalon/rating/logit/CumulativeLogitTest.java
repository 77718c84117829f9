package dev.etalon.rating.logit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Beside scikit-learn, statsmodels and scipy ({@code benchmarks/peers/logistic_models.py}). */
class CumulativeLogitTest {

    @Test
    void logisticRegressionIsThatOfScikitLearn() throws IOException {
        for (JsonNode vector : vectors().path("binary")) {
            List<Row> rows = rows(vector);
            double[] expected = numbers(vector.path("coefficients"));
            CumulativeLogit fit = CumulativeLogit.fit(
                    rows, ridge(expected.length, vector.path("ridge").asDouble()), new Thresholds.Free(2));

            assertThat(fit.coefficients()).containsExactly(expected, within(1e-8));
            assertThat(fit.cuts()[0]).isEqualTo(vector.path("cut").asDouble(), within(1e-8));
        }
    }

    @Test
    void orderedClassesAreThoseOfStatsmodels() throws IOException {
        for (JsonNode vector : vectors().path("ordinal")) {
            double[] expected = numbers(vector.path("coefficients"));
            double[] cuts = numbers(vector.path("cuts"));
            List<Row> rows = rows(vector);
            CumulativeLogit fit =
                    CumulativeLogit.fit(rows, ridge(expected.length, 0), new Thresholds.Free(cuts.length + 1));

            assertThat(fit.coefficients()).containsExactly(expected, within(1e-5));
            assertThat(fit.cuts()).containsExactly(cuts, within(1e-5));
            double likelihood = rows.stream()
                    .mapToDouble(row -> Math.log(fit.probabilities(fit.score(row.values()))[row.label()]))
                    .sum();
            assertThat(likelihood).isEqualTo(vector.path("log_likelihood").asDouble(), within(1e-8));
        }
    }

    @Test
    void tiesAreThoseOfRaoAndKupper() throws IOException {
        JsonNode vector = vectors().path("rao_kupper");
        double[] expected = numbers(vector.path("ratings"));
        List<Row> rows = new ArrayList<>();
        for (JsonNode game : vector.path("games")) {
            int[] places = {game.get(0).asInt(), game.get(1).asInt()};
            rows.add(new Row(places, new double[] {1, -1}, game.get(2).asInt(), 1));
        }
        CumulativeLogit fit = CumulativeLogit.fit(
                rows, ridge(expected.length, vector.path("ridge").asDouble()), new Thresholds.Symmetric());

        assertThat(fit.coefficients()).containsExactly(expected, within(1e-5));
        assertThat(fit.cuts()[1]).isEqualTo(vector.path("threshold").asDouble(), within(1e-5));
        assertThat(fit.cuts()[0]).isEqualTo(-fit.cuts()[1]);
    }

    @Test
    void aWeightCountsAsOftenAsItSays() {
        List<Row> twice = List.of(row(1, 1), row(1, 1), row(0.5, 0), row(-1, 0), row(-0.3, 1));
        List<Row> weighted = List.of(row(1, 1).withWeight(2), row(0.5, 0), row(-1, 0), row(-0.3, 1));

        CumulativeLogit one = CumulativeLogit.fit(twice, ridge(1, 0.1), new Thresholds.Free(2));
        CumulativeLogit other = CumulativeLogit.fit(weighted, ridge(1, 0.1), new Thresholds.Free(2));
        assertThat(other.coefficients()).containsExactly(one.coefficients(), within(1e-10));
    }

    @Test
    void swappingAPairSwapsItsProbabilities() {
        List<Row> rows = List.of(row(1, 2), row(0.4, 1), row(-0.2, 2), row(-1.5, 0), row(0.1, 1));
        CumulativeLogit fit = CumulativeLogit.fit(rows, ridge(1, 0.1), new Thresholds.Symmetric());

        double[] there = fit.probabilities(0.7);
        double[] back = fit.probabilities(-0.7);
        assertThat(there).containsExactly(new double[] {back[2], back[1], back[0]}, within(1e-15));
        assertThat(Arrays.stream(there).sum()).isEqualTo(1, within(1e-12));
    }

    @Test
    void separatedClassesEndAtTheRidge() {
        List<Row> rows = List.of(row(1, 1), row(2, 1), row(-1, 0), row(-2, 0));
        CumulativeLogit fit = CumulativeLogit.fit(rows, ridge(1, 1e-6), new Thresholds.Zero());

        assertThat(fit.coefficients()[0]).isFinite().isGreaterThan(5);
    }

    @Test
    void refusesAClassThatThereIsNot() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CumulativeLogit.fit(List.of(row(1, 2)), ridge(1, 1), new Thresholds.Free(2)))
                .withMessageContaining("class 2 is none of 2");
    }

    private static Row row(double value, int label) {
        return Row.of(new double[] {value}, label);
    }

    private static List<Row> rows(JsonNode vector) {
        int[] labels = IntStream.range(0, vector.path("y").size())
                .map(i -> vector.path("y").get(i).asInt())
                .toArray();
        return IntStream.range(0, labels.length)
                .mapToObj(i -> Row.of(numbers(vector.path("x").get(i)), labels[i]))
                .toList();
    }

    private static double[] ridge(int features, double value) {
        double[] ridge = new double[features];
        Arrays.fill(ridge, value);
        return ridge;
    }

    private static double[] numbers(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .mapToDouble(JsonNode::asDouble)
                .toArray();
    }

    private static JsonNode vectors() throws IOException {
        try (InputStream stream = CumulativeLogitTest.class.getResourceAsStream("reference.json")) {
            return new ObjectMapper().readTree(Objects.requireNonNull(stream)).path("vectors");
        }
    }
}
