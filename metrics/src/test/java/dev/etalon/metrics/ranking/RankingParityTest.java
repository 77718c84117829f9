package dev.etalon.metrics.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.etalon.metrics.Vectors;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Against what pytrec_eval (trec_eval 9), trec_eval 10 and ranx said; see {@code benchmarks/peers/ranking.py}. */
class RankingParityTest {
    private static final double EXACT = 1e-9;
    private static final double FOUR_DECIMALS = 0.5e-4 + EXACT;

    @Test
    void equalsPytrecEval() {
        assertThat(compare("nine", Compatibility.TREC_EVAL_9, EXACT)).isGreaterThan(6_000);
    }

    @Test
    void equalsTrecEval10() {
        assertThat(compare("ten", Compatibility.TREC_EVAL_10, FOUR_DECIMALS)).isGreaterThan(6_000);
    }

    @Test
    void equalsRanx() {
        assertThat(compare("ranx", Compatibility.TREC_EVAL_10, EXACT)).isGreaterThan(2_000);
    }

    private static int compare(String peer, Compatibility like, double tolerance) {
        int compared = 0;
        for (JsonNode vector : Vectors.read("ranking")) {
            int level = vector.get("level").intValue();
            RankedList list = list(vector);
            Judgements judgements = judgements(vector.get("qrels"));
            JsonNode values = vector.path(peer);
            for (var said : values.properties()) {
                // ranx drops the documents below the level from nDCG; trec_eval does not.
                if (peer.equals("ranx") && level > 1 && said.getKey().startsWith("ndcg")) {
                    continue;
                }
                RankingOptions options =
                        RankingOptions.of(ours(said.getKey())).withLevel(level).like(like);
                assertThat(new RankingEvaluator(options).evaluate(list, judgements)[0])
                        .as("%s of %s at level %d", said.getKey(), vector.get("topic"), level)
                        .isCloseTo(said.getValue().doubleValue(), within(tolerance));
                compared++;
            }
        }
        return compared;
    }

    private static String ours(String name) {
        return switch (name) {
            case "set_P" -> "p";
            case "set_recall" -> "recall";
            case "set_F" -> "f1";
            default -> name;
        };
    }

    private static RankedList list(JsonNode vector) {
        return RankedList.of(Vectors.strings(vector.get("ids")), Vectors.numbers(vector.get("scores")));
    }

    private static Judgements judgements(JsonNode qrels) {
        Map<String, Integer> grades = new HashMap<>();
        qrels.properties()
                .forEach(entry -> grades.put(entry.getKey(), entry.getValue().intValue()));
        return Judgements.of(grades);
    }

    @Test
    void equalsTheRboPackage() {
        for (JsonNode vector : Vectors.read("overlap")) {
            RankedList one = RankedList.of(Vectors.strings(vector.get("one")));
            RankedList other = RankedList.of(Vectors.strings(vector.get("other")));
            for (double persistence : List.of(0.5, 0.9, 0.98)) {
                assertThat(new RankBiasedOverlap(persistence, false).of(one, other))
                        .isCloseTo(
                                vector.get("rbo")
                                        .get(Double.toString(persistence))
                                        .doubleValue(),
                                within(EXACT));
            }
        }
    }
}
