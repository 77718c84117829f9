package dev.etalon.metrics.bleu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import com.fasterxml.jackson.databind.JsonNode;
import dev.etalon.core.dataset.Sample;
import dev.etalon.core.score.Score;
import dev.etalon.core.subject.Answer;
import dev.etalon.metrics.Vectors;
import dev.etalon.metrics.text.Signature;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BleuParityTest {

    @Test
    void everyCorpusAndSentenceScoresAsInSacrebleu() {
        int compared = 0;
        for (JsonNode corpus : Vectors.read("bleu")) {
            for (JsonNode result : corpus.get("results")) {
                compare(corpus, result);
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(300);
    }

    private static void compare(JsonNode corpus, JsonNode result) {
        String signature = "bleu|v1|" + result.get("signature").textValue();
        BleuOptions options = BleuOptions.of(Signature.parse(signature).orElseThrow());
        assertThat(options.signature()).isEqualTo(signature);
        Bleu bleu = new Bleu(options);
        List<Score.Graded> scores = new ArrayList<>();
        corpus.get("segments").forEach(segment -> scores.add(score(bleu, segment)));
        double[] sums = sum(scores);
        String what = corpus.get("name").textValue() + " " + signature;
        assertClose(bleu.corpus(sums), result.get("corpus").doubleValue(), what);
        double[] statistics = Vectors.numbers(result.get("statistics"));
        assertThat(sums).as(what).startsWith(statistics);
        for (int i = 0; i < result.get("sentences").size(); i++) {
            assertClose(scores.get(i).value(), result.get("sentences").get(i).doubleValue(), what + " sentence " + i);
        }
    }

    private static Score.Graded score(Bleu bleu, JsonNode segment) {
        List<String> references = Vectors.strings(segment.get("references"));
        Sample sample = Sample.of("s", "", references.toArray(new String[0]));
        return (Score.Graded) bleu.score(sample, Answer.of(segment.get("answer").textValue()));
    }

    private static double[] sum(List<Score.Graded> scores) {
        double[] sums = new double[BleuFormula.STATISTICS];
        for (Score.Graded score : scores) {
            for (int i = 0; i < sums.length; i++) {
                sums[i] += score.statistics().get(i);
            }
        }
        return sums;
    }

    private static void assertClose(double actual, double expected, String what) {
        assertThat(actual).as(what).isCloseTo(expected, offset(1e-9 * Math.max(1, Math.abs(expected))));
    }
}
