package dev.etalon.metrics.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Small tables, worked out by hand. */
class MeasuresTest {
    /** Found in this order; b is judged not relevant, x and y are not judged, f is relevant and not found. */
    private static final RankedList LIST = RankedList.of(List.of("a", "b", "x", "c", "y", "d"));

    private static final Judgements GRADES =
            Judgements.of(Map.of("a", 3, "b", 0, "c", 1, "d", 2, "e", 0, "f", 1, "g", -1));

    @ParameterizedTest
    @CsvSource({
        "p@1, 1",
        "p@2, 0.5",
        "p@6, 0.5",
        "p@10, 0.3",
        "p, 0.5",
        "recall@1, 0.25",
        "recall@4, 0.5",
        "recall@100, 0.75",
        "recall, 0.75",
        "hit@1, 1",
        "f1@4, 0.5",
        "mrr, 1",
        "r-precision, 0.5",
        // (1/1 + 2/4 + 3/6) / 4
        "map, 0.5",
        "map@4, 0.375",
    })
    void countsWhatIsRelevant(String measure, double expected) {
        assertThat(value(RankingOptions.of(measure))).isCloseTo(expected, within(1e-12));
    }

    @Test
    void discountsGradesByTheirRank() {
        double ideal = 3 + 2 / log2(3) + 1 / log2(4) + 1 / log2(5);
        assertThat(value(RankingOptions.of("ndcg"))).isCloseTo((3 + 1 / log2(5) + 2 / log2(7)) / ideal, within(1e-12));
        assertThat(value(RankingOptions.of("ndcg@2"))).isCloseTo(3 / (3 + 2 / log2(3)), within(1e-12));
        double burges = 7 + 3 / log2(3) + 1 / log2(4) + 1 / log2(5);
        assertThat(value(RankingOptions.of("ndcg-exp")))
                .isCloseTo((7 + 1 / log2(5) + 3 / log2(7)) / burges, within(1e-12));
    }

    @Test
    void leavesTheLevelOutOfNdcg() {
        assertThat(value(RankingOptions.of("ndcg").withLevel(3))).isEqualTo(value(RankingOptions.of("ndcg")));
        assertThat(value(RankingOptions.of("p@6").withLevel(2))).isCloseTo(2 / 6.0, within(1e-12));
    }

    @Test
    void countsOnlyJudgedDocumentsForBpref() {
        // R = 4, N = 2 (b, e): a has none before it, c and d have b: (1 + (1 - 1/2) + (1 - 1/2)) / 4
        assertThat(value(RankingOptions.of("bpref"))).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void weighsRanksByPersistence() {
        // ranks 1, 4 and 6 at p = 0.5: 0.5 (1 + 0.125 + 0.03125)
        assertThat(value(RankingOptions.of("rbp.5"))).isCloseTo(0.578125, within(1e-12));
        assertThat(value(RankingOptions.of("rbp"))).isEqualTo(value(RankingOptions.of("rbp.9")));
    }

    @Test
    void expectsTheReaderToStopWhereSatisfied() {
        // on a scale to 3: R = 7/8 at rank 1, 1/8 at rank 4, 3/8 at rank 6
        double expected = 7 / 8.0 + (1 / 8.0) * (1 / 8.0) / 4 + (1 / 8.0) * (7 / 8.0) * (3 / 8.0) / 6;
        assertThat(value(RankingOptions.of("err").withHighestGrade(3))).isCloseTo(expected, within(1e-12));
        assertThat(value(RankingOptions.of("err@1").withHighestGrade(4))).isCloseTo(7 / 16.0, within(1e-12));
    }

    @Test
    void takesTheBestPrecisionFromARecallOn() {
        // precision 1, 2/4, 3/6 at recall 1/4, 2/4, 3/4; recall 1 is never reached
        assertThat(value(RankingOptions.of("iprec@0"))).isEqualTo(1);
        assertThat(value(RankingOptions.of("iprec@0.5"))).isEqualTo(0.5);
        assertThat(value(RankingOptions.of("iprec@1"))).isZero();
    }

    @Test
    void roundsRecallAsEachReleaseDoes() {
        // 0.3 of 4 relevant documents is 1.2: rounded 1 (precision 1), with 0.9 added and cut 2 (precision 1/2)
        assertThat(value(RankingOptions.of("iprec@0.3"))).isEqualTo(1);
        assertThat(value(RankingOptions.of("iprec@0.3").like(Compatibility.TREC_EVAL_9)))
                .isEqualTo(0.5);
        // recall 0 to 0.3: 1, 0.4 to 0.8 (2 or 3 documents): 1/2, 0.9 and 1: 0
        assertThat(value(RankingOptions.of("11pt"))).isCloseTo((4 * 1 + 5 * 0.5) / 11, within(1e-12));
        assertThat(value(RankingOptions.of("11pt").like(Compatibility.TREC_EVAL_9)))
                .isCloseTo((3 * 1 + 5 * 0.5) / 11, within(1e-12));
    }

    @Test
    void tiesFloatsOnlyInTheOldMode() {
        RankedList near = RankedList.of(List.of("a", "b"), new double[] {1.000000002, 1.000000001});
        Judgements first = Judgements.relevant(List.of("a"));
        assertThat(new RankingEvaluator(RankingOptions.of("mrr")).evaluate(near, first))
                .containsExactly(1);
        assertThat(new RankingEvaluator(RankingOptions.of("mrr").like(Compatibility.TREC_EVAL_9)).evaluate(near, first))
                .containsExactly(0.5);
    }

    @Test
    void breaksTiesByTheBytesOfTheId() {
        // U+1F600 has greater UTF-8 bytes than U+FFEE, but lesser UTF-16 units
        RankedList ties = RankedList.of(List.of("\uffee", "\ud83d\ude00", "10", "9"), new double[] {1, 1, 1, 1});
        assertThat(ties.ranked(Compatibility.TREC_EVAL_10)).containsExactly("\ud83d\ude00", "\uffee", "9", "10");
    }

    @Test
    void looksNoFurtherThanTheDepth() {
        assertThat(value(RankingOptions.of("recall").withDepth(4))).isEqualTo(0.5);
    }

    @Test
    void isZeroWhereNothingIsRelevantOrFound() {
        String[] all = {
            "p@5",
            "p",
            "recall",
            "hit",
            "f1",
            "map",
            "mrr",
            "ndcg",
            "ndcg-exp@3",
            "r-precision",
            "bpref",
            "rbp",
            "err",
            "iprec@0",
            "11pt"
        };
        assertThat(new RankingEvaluator(RankingOptions.of(all)).evaluate(RankedList.of(List.of()), GRADES))
                .containsOnly(0);
        assertThat(new RankingEvaluator(RankingOptions.of(all)).evaluate(LIST, Judgements.of(Map.of("a", 0))))
                .containsOnly(0);
        assertThat(new RankingEvaluator(RankingOptions.of(all)).evaluate(LIST, Judgements.of(Map.of())))
                .containsOnly(0);
    }

    private static double value(RankingOptions options) {
        return new RankingEvaluator(options).evaluate(LIST, GRADES)[0];
    }

    private static double log2(double x) {
        return Math.log(x) / Math.log(2);
    }
}
