package dev.etalon.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import com.fasterxml.jackson.databind.JsonNode;
import dev.etalon.core.dataset.Sample;
import dev.etalon.core.score.Score;
import dev.etalon.core.scorer.Measure;
import dev.etalon.core.subject.Answer;
import dev.etalon.core.summary.Aggregate;
import dev.etalon.core.summary.Summary;
import dev.etalon.metrics.bleu.BleuOptions;
import dev.etalon.metrics.bleu.BleuSmoothing;
import dev.etalon.metrics.bleu.BleuTokenizer;
import dev.etalon.metrics.chrf.ChrfOptions;
import dev.etalon.metrics.edit.EditDistance;
import dev.etalon.metrics.edit.Rate;
import dev.etalon.metrics.json.JsonSchemaOptions;
import dev.etalon.metrics.match.ContainsOptions;
import dev.etalon.metrics.match.LabelOptions;
import dev.etalon.metrics.match.RegexOptions;
import dev.etalon.metrics.match.Squad;
import dev.etalon.metrics.meteor.MeteorOptions;
import dev.etalon.metrics.rouge.RougeOptions;
import dev.etalon.metrics.rouge.RougeTokenizer;
import dev.etalon.metrics.rouge.RougeType;
import dev.etalon.metrics.ter.TerOptions;
import dev.etalon.metrics.text.Normalisation;
import dev.etalon.metrics.text.Normaliser;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MetricsTest {

    static List<Measure> all() {
        return List.of(
                Metrics.exact(Normalisation.of(Normaliser.TRIM, Normaliser.NFKC)),
                Metrics.label(LabelOptions.DEFAULT),
                Metrics.contains(ContainsOptions.DEFAULT),
                Metrics.regex(RegexOptions.DEFAULT),
                Metrics.jsonSchema(JsonSchemaOptions.of("{\"type\": \"array\"}").withFenced(true)),
                TextMetrics.bleu(BleuOptions.DEFAULT),
                TextMetrics.bleu(BleuOptions.DEFAULT
                        .withTokenizer(BleuTokenizer.INTERNATIONAL)
                        .withSmoothing(BleuSmoothing.ADD_K, 2)
                        .withLowercase(true)
                        .withEffectiveOrder(true)
                        .withReferences(1)),
                TextMetrics.chrf(ChrfOptions.DEFAULT),
                TextMetrics.chrf(new ChrfOptions(4, 2, 3, true, true, true, 1)),
                TextMetrics.ter(TerOptions.DEFAULT),
                TextMetrics.ter(new TerOptions(true, false, true, true, 1)),
                TextMetrics.rouge(RougeOptions.DEFAULT),
                TextMetrics.rouge(new RougeOptions(RougeType.L_SUM, RougeTokenizer.UNICODE, true)),
                TextMetrics.rouge(RougeOptions.DEFAULT.withType(RougeType.ngrams(2))),
                TextMetrics.meteor(MeteorOptions.DEFAULT),
                TextMetrics.meteor(MeteorOptions.DEFAULT.withSynonyms(false)),
                TextMetrics.editSimilarity(EditDistance.LEVENSHTEIN, Normalisation.NONE),
                TextMetrics.editSimilarity(EditDistance.INDEL, Normalisation.of(Normaliser.LOWER_CASE)),
                SpeechMetrics.wer(Normalisation.NONE),
                SpeechMetrics.cer(Normalisation.of(Normaliser.LOWER_CASE, Normaliser.PUNCTUATION)),
                SpeechMetrics.of(Rate.MER, Normalisation.NONE),
                SpeechMetrics.of(Rate.WIL, Normalisation.NONE),
                SpeechMetrics.of(Rate.WIP, Normalisation.NONE),
                Metrics.tokenF1(Squad.V1_1),
                Metrics.tokenF1(Squad.V2),
                Metrics.squadExact(Squad.V1_1),
                Metrics.squadExact(Squad.V2),
                Metrics.drop(""),
                Metrics.drop("|"));
    }

    @Property(tries = 300)
    void noTextMakesAMetricThrow(@ForAll("nasty") String answer, @ForAll("nasty") String reference) throws Exception {
        for (Measure measure : all()) {
            assertThat(measure.scorer().score(Sample.of("s", "", reference), Answer.of(answer)))
                    .as(measure.signature())
                    .isNotInstanceOf(Score.Failed.class);
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void theSignatureAloneGivesTheSameSummary(Measure measure) throws Exception {
        Summary again = Metrics.summaryOf(measure.signature()).orElseThrow();
        List<Score> scores = scores(measure, answers());
        assertThat(scores).isNotEmpty();
        assertThat(values(again, scores)).isEqualTo(values(measure.summary(), scores));
    }

    @ParameterizedTest
    @MethodSource("all")
    void neitherOrderNorThreadsChangeTheNumbers(Measure measure) throws Exception {
        List<String> answers = answers();
        List<Score> inOrder = scores(measure, answers);
        List<Score> inParallel = answers.parallelStream()
                .map(answer -> scoreUnchecked(measure, answer))
                .toList();
        assertThat(inParallel).isEqualTo(inOrder);
        List<Score> shuffled = new ArrayList<>(inOrder);
        Collections.shuffle(shuffled, new Random(1));
        Map<String, Double> expected = values(measure.summary(), inOrder);
        values(measure.summary(), shuffled)
                .forEach((name, value) -> assertThat(value).as(name).isCloseTo(expected.get(name), offset(1e-9)));
    }

    @ParameterizedTest
    @MethodSource("all")
    void isNamedAfterItsKind(Measure measure) {
        assertThat(measure.signature()).startsWith(measure.name() + "|v1|");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "judge|v1|model:x",
                "bleu",
                "bleu|v2|nrefs:1|case:mixed|eff:no|tok:13a|smooth:exp|version:2.6.0",
                "bleu|v1|tok:mecab",
                "chrf|v1|beta:2|nrefs:1",
                "chrf|v1|beta:0|nrefs:1|nc:6|nw:0",
                "ter|v1|nrefs:x",
                "bleu|v1|nrefs:x|tok:13a|smooth:exp",
                "bleu|v1|nrefs:1|tok:13a|smooth:floor[",
                "bleu|v1|nrefs:1|tok:13a|smooth:exp[0.10]"
            })
    void hasNoSummaryForTheSignatureOfAnythingElse(String signature) {
        assertThat(Metrics.summaryOf(signature)).isEmpty();
    }

    @Test
    void labelAggregatesEqualScikitLearn() {
        for (JsonNode row : Vectors.read("labels")) {
            List<Score> scores = new ArrayList<>();
            for (int i = 0; i < row.get("got").size(); i++) {
                scores.add(Score.labelled(
                        row.get("got").get(i).textValue(),
                        row.get("expected").get(i).textValue()));
            }
            Map<String, Double> values =
                    values(Metrics.label(LabelOptions.DEFAULT).summary(), scores);
            for (String name : List.of("accuracy", "macro-f1", "weighted-f1", "mcc")) {
                assertThat(values.get(name))
                        .as("%s of %s", name, row)
                        .isCloseTo(row.get(name).doubleValue(), offset(1e-9));
            }
        }
    }

    private static List<String> answers() {
        List<String> pieces = List.of("a", "b c", "[1]", "\"x\"", "The end, 1.5%", "中文", "", "d e f g h");
        Random random = new Random(7);
        return IntStream.range(0, 60)
                .mapToObj(i ->
                        pieces.get(random.nextInt(pieces.size())) + " " + pieces.get(random.nextInt(pieces.size())))
                .toList();
    }

    private static List<Score> scores(Measure measure, List<String> answers) {
        return answers.stream().map(answer -> scoreUnchecked(measure, answer)).toList();
    }

    private static Score scoreUnchecked(Measure measure, String answer) {
        try {
            return measure.scorer().score(Sample.of("s", "", "a b c d e f g h"), Answer.of(answer));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static Map<String, Double> values(Summary summary, List<Score> scores) {
        Summary.Reading reading = summary.reading();
        double[] sums = new double[0];
        for (Score score : scores) {
            double[] statistics = reading.statistics(score);
            sums = Arrays.copyOf(sums, Math.max(sums.length, statistics.length));
            for (int i = 0; i < statistics.length; i++) {
                sums[i] += statistics[i];
            }
        }
        Map<String, Double> values = new LinkedHashMap<>();
        for (Aggregate aggregate : reading.aggregates()) {
            values.put(aggregate.name(), aggregate.value().applyAsDouble(sums));
        }
        return values;
    }

    @Provide
    Arbitrary<String> nasty() {
        return Texts.nasty();
    }
}
