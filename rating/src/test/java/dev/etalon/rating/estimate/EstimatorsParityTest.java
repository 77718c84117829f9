package dev.etalon.rating.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Numbers of judgy and ppi_py on a small table and on recorded verdicts of a real judge. */
class EstimatorsParityTest {
    private static final Offset<Double> EXACT = within(1e-12);

    @Test
    void theSmallTableGivesTheReferenceNumbers() throws IOException {
        JsonNode vector = vectors().get("readme_vector");
        double[] people = numbers(vector.get("test_labels"));
        double[] rater = numbers(vector.get("test_preds"));
        double[] rated = numbers(vector.get("unlabeled_preds"));
        JsonNode expected = vector.get("expected");
        GoldenTable golden = table(people, rater);
        double rate = IntStream.range(0, rated.length)
                .mapToDouble(i -> rated[i])
                .average()
                .orElseThrow();

        assertThat(golden.sensitivity()).isEqualTo(number(expected, "tpr"), EXACT);
        assertThat(golden.specificity()).isEqualTo(number(expected, "tnr"), EXACT);
        assertThat(golden.informedness()).isEqualTo(number(expected, "youden"), EXACT);
        assertThat(RoganGladen.raw(golden, rate)).isEqualTo(number(expected, "rogan_gladen_raw"), EXACT);
        assertThat(new LeeCorrection(golden).value(rate)).isEqualTo(number(expected, "rogan_gladen_clipped"), EXACT);
        assertThat(RoganGladen.standardError(golden, rate, rated.length))
                .isEqualTo(number(expected, "rg_delta_se"), EXACT);
        PredictionPowered powered = PredictionPowered.of(people, rater, rated, 0.95);
        assertThat(powered.lambda()).isEqualTo(number(expected, "ppi_lambda"), EXACT);
        assertThat(powered.value()).isEqualTo(number(expected, "ppi_plus_point"), EXACT);
        assertThat(powered.value() - 1.959963984540054 * powered.standardError())
                .isEqualTo(expected.get("ppi_plus_ci95").get(0).asDouble(), within(1e-9));
        assertThat(powered.interval()).as("eight labels are too few").isNull();
    }

    @Test
    void aRealJudgeGivesTheReferenceNumbers() throws IOException {
        JsonNode expected = vectors().get("llmbar_gpt4_cot_first100").get("expected");
        double rate = number(expected, "p_obs");
        GoldenTable golden = new GoldenTable(40, 4, 2, 54);

        assertThat(golden.sensitivity()).isEqualTo(number(expected, "tpr"), EXACT);
        assertThat(golden.specificity()).isEqualTo(number(expected, "tnr"), EXACT);
        assertThat(new LeeCorrection(golden).value(rate)).isEqualTo(number(expected, "rogan_gladen_clipped"), EXACT);
        assertThat(RoganGladen.standardError(golden, rate, 319)).isEqualTo(number(expected, "rg_delta_se"), EXACT);
        double[] people =
                IntStream.range(0, 100).mapToDouble(i -> i < 42 ? 1 : 0).toArray();
        double[] rater = IntStream.range(0, 100)
                .mapToDouble(i -> i < 40 || (i >= 42 && i < 46) ? 1 : 0)
                .toArray();
        double[] rated =
                IntStream.range(0, 319).mapToDouble(i -> i < 173 ? 1 : 0).toArray();
        PredictionPowered powered = PredictionPowered.of(people, rater, rated, 0.95);
        assertThat(powered.lambda()).isEqualTo(number(expected, "ppi_lambda"), EXACT);
        assertThat(powered.value()).isEqualTo(number(expected, "ppi_plus_point"), EXACT);
        assertThat(Objects.requireNonNull(powered.interval()).low())
                .isEqualTo(expected.get("ppi_plus_ci95").get(0).asDouble(), within(1e-9));
        assertThat(powered.interval().high())
                .isEqualTo(expected.get("ppi_plus_ci95").get(1).asDouble(), within(1e-9));
    }

    private static GoldenTable table(double[] people, double[] rater) {
        long[] cells = new long[4];
        for (int i = 0; i < people.length; i++) {
            cells[people[i] == 1 ? (rater[i] == 1 ? 0 : 2) : (rater[i] == 1 ? 1 : 3)]++;
        }
        return new GoldenTable(cells[0], cells[1], cells[2], cells[3]);
    }

    private static double number(JsonNode node, String name) {
        return node.get(name).asDouble();
    }

    private static double[] numbers(JsonNode array) {
        return IntStream.range(0, array.size())
                .mapToDouble(i -> array.get(i).asDouble())
                .toArray();
    }

    private static JsonNode vectors() throws IOException {
        try (InputStream file = EstimatorsParityTest.class.getResourceAsStream("expected_estimators.json")) {
            return new ObjectMapper().readTree(Objects.requireNonNull(file));
        }
    }
}
