package dev.etalon.encoders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.etalon.core.dataset.Sample;
import dev.etalon.core.encoder.EncodedText;
import dev.etalon.core.encoder.Encoder;
import dev.etalon.core.score.Score;
import dev.etalon.core.scorer.Measure;
import dev.etalon.core.subject.Answer;
import dev.etalon.metrics.SemanticMetrics;
import dev.etalon.metrics.semantic.Baseline;
import dev.etalon.metrics.semantic.BertScoreOptions;
import dev.etalon.metrics.semantic.IdfSource;
import dev.etalon.metrics.text.PyText;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Against bert_score 0.3.13 and sentence-transformers on torch, and Python's ONNX Runtime, on the same weights. The references compute
 * in single precision, so they are matched to 1e-5.
 */
class SemanticParityTest {
    private static final double SINGLE = 1e-5;
    /** A quantised model gives other numbers on processors with another instruction set. */
    private static final double OTHER_PROCESSOR = 0.03;

    @ParameterizedTest
    @CsvSource({
        "plain, false, false, false",
        "idf, false, true, false",
        "rescaled, false, false, true",
        "groups, true, false, false",
        "groups-idf, true, true, false",
        "groups-rescaled, true, false, true"
    })
    void bertScoreIsThatOfTheReference(String key, boolean groups, boolean idf, boolean rescaled) throws Exception {
        List<Vectors.Group> cases = groups ? Vectors.groups() : Vectors.pairs();
        BertScoreOptions options = BertScoreOptions.DEFAULT
                .withIdf(idf ? IdfSource.of(() -> cases.stream().flatMap(one -> one.references().stream())) : null)
                .withBaseline(rescaled ? Baseline.read(baseline(), "6") : null);
        Measure measure = SemanticMetrics.bertScore(Models.fullLong(), options);
        JsonNode expected = Vectors.ALL.path("bert-score").path(key);

        assertThat(expected).hasSize(cases.size());
        for (int i = 0; i < cases.size(); i++) {
            Score.Graded score = (Score.Graded) score(measure, cases.get(i));
            assertThat(score.statistics().get(0))
                    .as("precision of " + cases.get(i))
                    .isEqualTo(expected.get(i).path("precision").asDouble(), within(SINGLE));
            assertThat(score.statistics().get(1))
                    .as("recall of " + cases.get(i))
                    .isEqualTo(expected.get(i).path("recall").asDouble(), within(SINGLE));
            assertThat(score.value())
                    .as("F1 of " + cases.get(i))
                    .isEqualTo(expected.get(i).path("f1").asDouble(), within(SINGLE));
        }
    }

    @ParameterizedTest
    @CsvSource({"sentence-transformers", "onnxruntime"})
    void cosinesAreThoseOfTheReference(String reference) throws Exception {
        checkCosines(Models.full(), reference, SINGLE);
    }

    @Test
    void cosinesOfTheQuantisedModelAreThoseOfItsOwnRuntime() throws Exception {
        checkCosines(Models.quantised(), "onnxruntime-quantised", OTHER_PROCESSOR);
    }

    @Test
    void vectorsAreThoseOfTheReference() throws InterruptedException {
        checkVectors(Models.full(), "onnxruntime", SINGLE);
        checkVectors(Models.quantised(), "onnxruntime-quantised", OTHER_PROCESSOR);
    }

    private static void checkCosines(Encoder encoder, String reference, double tolerance) throws Exception {
        Measure measure = SemanticMetrics.embeddingCosine(encoder, "");
        List<Vectors.Group> pairs = Vectors.pairs();
        for (int i = 0; i < pairs.size(); i++) {
            Score.Graded score = (Score.Graded) score(measure, pairs.get(i));
            assertThat(score.value())
                    .as(pairs.get(i).toString())
                    .isEqualTo(Vectors.ALL.path("cosine").path(reference).get(i).asDouble(), within(tolerance));
        }
    }

    private static void checkVectors(Encoder encoder, String reference, double tolerance) throws InterruptedException {
        List<String> texts = new ArrayList<>();
        for (int i : new int[] {0, 10, 13}) {
            texts.add(PyText.strip(Vectors.pairs().get(i).answer()));
        }
        List<EncodedText> encoded = encoder.encode(texts);
        for (int i = 0; i < texts.size(); i++) {
            float[] unit = encoded.get(i).unitVector();
            JsonNode expected = Vectors.ALL.path("vectors").path(reference).get(i);
            assertThat(unit).hasSize(expected.size());
            for (int k = 0; k < unit.length; k++) {
                assertThat((double) unit[k]).isEqualTo(expected.get(k).asDouble(), within(tolerance));
            }
        }
    }

    private static Score score(Measure measure, Vectors.Group group) throws Exception {
        Sample sample = Sample.of("1", "?", group.references().toArray(String[]::new));
        return measure.scorer().score(sample, Answer.of(group.answer()));
    }

    private static Path baseline() throws URISyntaxException {
        return Path.of(Objects.requireNonNull(SemanticParityTest.class.getResource("/parity/baseline.tsv"))
                .toURI());
    }
}
