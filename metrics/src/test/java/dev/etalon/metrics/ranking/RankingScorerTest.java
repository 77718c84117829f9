package dev.etalon.metrics.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.etalon.core.dataset.Document;
import dev.etalon.core.dataset.Sample;
import dev.etalon.core.score.FailureKind;
import dev.etalon.core.score.Score;
import dev.etalon.core.scorer.Measure;
import dev.etalon.core.subject.Answer;
import dev.etalon.core.subject.Step;
import dev.etalon.core.summary.Aggregate;
import dev.etalon.core.summary.Summary;
import dev.etalon.metrics.Metrics;
import dev.etalon.metrics.RankingMetrics;
import dev.etalon.metrics.ranking.RankingOptions.QueryPolicy;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RankingScorerTest {
    private static final Sample SAMPLE = Sample.of("q", "", "a", "b");
    private static final RankingOptions MRR = RankingOptions.of("mrr");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[\"x\", \"a\"]",
                "[{\"id\": \"a\", \"score\": 1}, {\"doc_id\": \"x\", \"score\": 2.5}]",
                "[{\"docno\": \"x\"}, {\"id\": \"a\", \"text\": \"...\"}]",
                "{\"a\": 1, \"x\": 2}"
            })
    void readsListsInManyForms(String answer) {
        assertThat(value(SAMPLE, answer)).isEqualTo(0.5);
    }

    @Test
    void readsNumbersAsIds() {
        assertThat(value(Sample.of("q", "", "7"), "[3, 7]")).isEqualTo(0.5);
    }

    @Test
    void readsGradesFromAMapOrItsJson() {
        Map<String, Object> grades = Map.of("a", 0, "x", 2);
        assertThat(value(SAMPLE.withMetadata("relevance", grades), "[\"x\", \"a\"]"))
                .isEqualTo(1);
        assertThat(value(SAMPLE.withMetadata("relevance", "{\"a\": 1, \"x\": \"0\"}"), "[\"x\", \"a\"]"))
                .isEqualTo(0.5);
    }

    @Test
    void findsListsInContextTraceAndFields() {
        Sample sample = new Sample(
                "q",
                "",
                List.of(new Document("x", ""), new Document("a", "")),
                List.of("a"),
                Map.of("hits", List.of("x", "x2", "a")));
        Answer answer = new Answer(
                "text",
                0,
                List.of(new Step("retrieve", "", "[\"a\"]"), new Step("answer", "", "said")),
                Answer.of("").usage(),
                java.time.Duration.ZERO,
                Map.of());
        assertThat(value(score(MRR, RankingPlaces.USUAL.withContext(), sample, answer)))
                .isEqualTo(0.5);
        assertThat(value(score(MRR, RankingPlaces.USUAL.withTrace("retrieve"), sample, answer)))
                .isEqualTo(1);
        assertThat(value(score(MRR, RankingPlaces.USUAL.withField("hits"), sample, answer)))
                .isEqualTo(1 / 3.0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not a list",
                "7",
                "null",
                "[\"a\"] and more",
                "[true]",
                "[{\"name\": \"a\"}]",
                "[{\"id\": \"a\", \"score\": 1}, {\"id\": \"b\"}]",
                "[\"a\", \"b\", \"a\"]"
            })
    void failsOnWhatIsNoList(String answer) {
        assertThat(score(MRR, RankingPlaces.USUAL, SAMPLE, Answer.of(answer)))
                .isInstanceOfSatisfying(
                        Score.Failed.class,
                        failed -> assertThat(failed.failure().kind()).isEqualTo(FailureKind.UNREADABLE));
    }

    @Test
    void failsOnGradesThatAreNoWholeNumbers() {
        Sample sample = SAMPLE.withMetadata("relevance", Map.of("a", 0.5));
        assertThat(score(MRR, RankingPlaces.USUAL, sample, Answer.of("[]"))).isInstanceOf(Score.Failed.class);
    }

    @Test
    void abstainsWithoutJudgements() {
        assertThat(score(MRR, RankingPlaces.USUAL, Sample.of("q7", ""), Answer.of("[]")))
                .isInstanceOfSatisfying(
                        Score.Abstained.class,
                        abstained -> assertThat(abstained.reason()).contains("q7"));
    }

    @Test
    void countsQueriesWithoutResultsAsZeroUnlessTold() {
        assertThat(value(SAMPLE, "[]")).isZero();
        RankingOptions skipping = MRR.withPolicy(new QueryPolicy(true, false, false));
        assertThat(score(skipping, RankingPlaces.USUAL, SAMPLE, Answer.of("[]")))
                .isInstanceOf(Score.Abstained.class);
    }

    @Test
    void countsQueriesWithNothingRelevantAsZeroUnlessTold() {
        Sample sample = SAMPLE.withMetadata("relevance", Map.of("a", 0));
        assertThat(value(sample, "[\"a\"]")).isZero();
        RankingOptions skipping = MRR.withPolicy(new QueryPolicy(false, true, false));
        assertThat(score(skipping, RankingPlaces.USUAL, sample, Answer.of("[\"a\"]")))
                .isInstanceOf(Score.Abstained.class);
    }

    @Test
    void countsTheBestPlaceOfADuplicateWhenTold() {
        RankingOptions first = RankingOptions.of("p@2").withPolicy(new QueryPolicy(false, false, true));
        assertThat(value(score(first, RankingPlaces.USUAL, SAMPLE, Answer.of("[\"a\", \"a\", \"b\"]"))))
                .isEqualTo(1);
    }

    @Test
    void refusesAGradeAboveTheScaleOfErr() {
        Sample sample = SAMPLE.withMetadata("relevance", Map.of("a", 5));
        assertThat(score(RankingOptions.of("err"), RankingPlaces.USUAL, sample, Answer.of("[\"a\"]")))
                .isInstanceOf(Score.Failed.class);
    }

    @Test
    void takesNamesOfOtherTools() {
        assertThat(RankingOptions.of(
                                "ndcg_cut_10",
                                "P_5",
                                "recip_rank",
                                "Rprec",
                                "success_1",
                                "map_cut.5",
                                "iprec_at_recall_0.10",
                                "11pt_avg",
                                "hit_rate@3",
                                "ndcg_burges@3",
                                "precision@7",
                                "rbp.95")
                        .measures())
                .containsExactly(
                        "ndcg@10",
                        "p@5",
                        "mrr",
                        "r-precision",
                        "hit@1",
                        "map@5",
                        "iprec@0.10",
                        "11pt",
                        "hit@3",
                        "ndcg-exp@3",
                        "p@7",
                        "rbp.95");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ndcg@",
                "ndcg@0",
                "nDCG@-1",
                "bpref@5",
                "iprec@1.5",
                "iprec",
                "@5",
                "p@99999999999",
                "rbp.",
                "map@5@5"
            })
    void refusesWhatIsNoMeasure(String name) {
        assertThatThrownBy(() -> RankingOptions.of(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ndcg@K");
    }

    @Test
    void refusesAMeasureTwice() {
        assertThatThrownBy(() -> RankingOptions.of("ndcg@10", "ndcg_cut_10"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void sumsUpFromTheSignatureAlone() {
        Measure measure = RankingMetrics.ranking(RankingOptions.of("mrr", "hit@1", "ndcg@10"), RankingPlaces.USUAL);
        Summary.Reading reading =
                Metrics.summaryOf(measure.signature()).orElseThrow().reading();
        double[] one = reading.statistics(score(
                RankingOptions.of("mrr", "hit@1", "ndcg@10"),
                RankingPlaces.USUAL,
                SAMPLE,
                Answer.of("[\"x\", \"a\"]")));
        double[] two = reading.statistics(score(
                RankingOptions.of("mrr", "hit@1", "ndcg@10"),
                RankingPlaces.USUAL,
                SAMPLE,
                Answer.of("[\"a\", \"b\"]")));
        double[] sum = {one[0] + two[0], one[1] + two[1], one[2] + two[2], one[3] + two[3]};
        assertThat(reading.aggregates()).extracting(Aggregate::name).containsExactly("mrr", "hit@1", "ndcg@10");
        assertThat(reading.aggregates().get(0).value().applyAsDouble(sum)).isEqualTo(0.75);
        assertThat(reading.aggregates().get(1).form()).isEqualTo(Aggregate.Form.SHARE);
        assertThat(reading.aggregates().get(1).value().applyAsDouble(sum)).isEqualTo(0.5);
        assertThat(measure.signature()).contains("like:trec_eval-10.0", "measures:mrr,hit@1,ndcg@10", "from:answer");
    }

    @Test
    void comparesRankingsByOverlap() {
        Measure measure = RankingMetrics.rbo(0.9, false, RankingPlaces.USUAL);
        assertThat(measure.signature()).isEqualTo("rbo|v1|p:0.9|ties:id|extrapolated:yes|from:answer|against:usual");
        OverlapScorer scorer = new OverlapScorer(0.9, false, RankingPlaces.USUAL);
        assertThat(value(scorer.score(SAMPLE, Answer.of("[\"a\", \"b\"]")))).isEqualTo(1);
        assertThat(scorer.score(SAMPLE, Answer.of("[\"a\", \"a\"]"))).isInstanceOf(Score.Failed.class);
        assertThat(scorer.score(Sample.of("q", ""), Answer.of("[]"))).isInstanceOf(Score.Abstained.class);
    }

    private static double value(Sample sample, String answer) {
        return value(score(MRR, RankingPlaces.USUAL, sample, Answer.of(answer)));
    }

    private static double value(Score score) {
        return assertThat(score)
                .asInstanceOf(InstanceOfAssertFactories.type(Score.Graded.class))
                .actual()
                .value();
    }

    private static Score score(RankingOptions options, RankingPlaces places, Sample sample, Answer answer) {
        return new RankingScorer(options, places).score(sample, answer);
    }
}
