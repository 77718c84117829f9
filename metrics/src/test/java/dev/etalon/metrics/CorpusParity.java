package dev.etalon.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import com.fasterxml.jackson.databind.JsonNode;
import dev.etalon.core.dataset.Sample;
import dev.etalon.core.score.Score;
import dev.etalon.core.scorer.Scorer;
import dev.etalon.core.subject.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Holds a corpus metric to the corpora that {@code benchmarks/peers/text_metrics.py} has scored. */
public final class CorpusParity {
    private CorpusParity() {}

    /** Compares the scores of one corpus under one configuration: every sentence, then the whole. */
    public static void compare(Scorer scorer, ToDoubleFunction<double[]> corpus, JsonNode segments, JsonNode result)
            throws Exception {
        double[] sums = new double[0];
        for (int i = 0; i < segments.size(); i++) {
            Score.Graded score = score(scorer, segments.get(i));
            sums = added(sums, score.statistics());
            double expected = result.get("sentences").get(i).doubleValue();
            assertClose(score.value(), expected, result.get("signature") + " of " + segments.get(i));
        }
        assertClose(
                corpus.applyAsDouble(sums), result.get("corpus").doubleValue(), result.get("signature") + " in all");
    }

    public static Score.Graded score(Scorer scorer, JsonNode segment) throws Exception {
        List<String> references = Vectors.strings(segment.get("references"));
        Sample sample = Sample.of("s", "", references.toArray(new String[0]));
        return (Score.Graded)
                scorer.score(sample, Answer.of(segment.get("answer").textValue()));
    }

    public static void assertClose(double actual, double expected, String what) {
        assertThat(actual).as(what).isCloseTo(expected, offset(1e-9 * Math.max(1, Math.abs(expected))));
    }

    /** The sums with one more sample's statistics. */
    public static double[] added(double[] sums, List<Double> statistics) {
        double[] more = sums.length == 0 ? new double[statistics.size()] : sums;
        for (int i = 0; i < more.length; i++) {
            more[i] += statistics.get(i);
        }
        return more;
    }

    /** Scores some texts one by one and adds them up. */
    public static double[] sums(Scorer scorer, List<String> answers, List<String> references) throws Exception {
        List<double[]> sums = new ArrayList<>(List.of(new double[0]));
        for (int i = 0; i < answers.size(); i++) {
            Sample sample = Sample.of("s", "", references.get(i));
            Score.Graded score = (Score.Graded) scorer.score(sample, Answer.of(answers.get(i)));
            sums.set(0, added(sums.get(0), score.statistics()));
        }
        return sums.get(0);
    }
}
