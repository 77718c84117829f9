package dev.etalon.metrics.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class RankingPropertiesTest {
    private static final RankingOptions ALL = RankingOptions.of(
            "p@5",
            "recall@5",
            "hit@5",
            "f1@5",
            "map",
            "map@5",
            "mrr",
            "ndcg",
            "ndcg@5",
            "ndcg-exp",
            "r-precision",
            "bpref",
            "rbp",
            "err",
            "err@5",
            "iprec@0.5",
            "11pt");

    private final RankingEvaluator evaluator = new RankingEvaluator(ALL);

    @Property
    void liesBetweenZeroAndOne(@ForAll long seed) {
        Random random = new Random(seed);
        for (double value : evaluator.evaluate(list(random), judgements(random))) {
            assertThat(value).isBetween(0.0, 1.0 + 1e-12);
        }
    }

    @Property
    void neverFallsWhenABetterDocumentMovesUp(@ForAll long seed, @ForAll @IntRange(min = 0, max = 18) int place) {
        Random random = new Random(seed);
        List<String> ids = documents(random);
        Judgements judgements = judgements(random);
        int lower = Math.min(place + 1, ids.size() - 1);
        int upper = lower - 1;
        boolean better = upper >= 0 && grade(judgements, ids.get(lower)) > grade(judgements, ids.get(upper));
        double[] before = evaluator.evaluate(RankedList.of(ids), judgements);
        if (better) {
            Collections.swap(ids, lower, upper);
        }
        double[] after = evaluator.evaluate(RankedList.of(ids), judgements);
        for (int i = 0; i < before.length; i++) {
            assertThat(after[i]).as(ALL.measures().get(i)).isGreaterThanOrEqualTo(before[i] - 1e-12);
        }
    }

    @Property
    void isBestInTheIdealOrder(@ForAll long seed) {
        Random random = new Random(seed);
        Judgements judgements = judgements(random);
        List<String> ids = documents(random);
        List<String> ideal = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            ideal.add("d" + i);
        }
        ideal.sort((a, b) -> grade(judgements, b) - grade(judgements, a));
        double[] best = evaluator.evaluate(RankedList.of(ideal), judgements);
        double[] any = evaluator.evaluate(RankedList.of(ids), judgements);
        for (int i = 0; i < best.length; i++) {
            assertThat(any[i]).as(ALL.measures().get(i)).isLessThanOrEqualTo(best[i] + 1e-12);
        }
    }

    @Property
    void doesNotDependOnTheOrderOfTheLinesOrOnTheScaleOfTheScores(@ForAll long seed) {
        Random random = new Random(seed);
        Judgements judgements = judgements(random);
        Map<String, Double> scores = new LinkedHashMap<>();
        documents(random).forEach(id -> scores.put(id, (double) random.nextInt(5)));
        List<String> shuffled = new ArrayList<>(scores.keySet());
        Collections.shuffle(shuffled, random);
        double[] scaled =
                shuffled.stream().mapToDouble(id -> scores.get(id) * 1024 - 7).toArray();
        assertThat(evaluator.evaluate(RankedList.of(shuffled, scaled), judgements))
                .containsExactly(evaluator.evaluate(RankedList.of(scores), judgements));
    }

    @Property
    void rboIsSymmetricAndOneForEqualLists(@ForAll long seed, @ForAll boolean shared) {
        Random random = new Random(seed);
        RankedList one = list(random);
        RankedList other = list(random);
        RankBiasedOverlap overlap = new RankBiasedOverlap(0.9, shared);
        double value = overlap.of(one, other);
        assertThat(value).isBetween(0.0, 1.0 + 1e-12).isCloseTo(overlap.of(other, one), within(1e-12));
        assertThat(overlap.of(one, one)).isCloseTo(1, within(1e-12));
    }

    private static RankedList list(Random random) {
        List<String> ids = documents(random);
        return RankedList.of(
                ids, ids.stream().mapToDouble(id -> random.nextInt(6)).toArray());
    }

    private static List<String> documents(Random random) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            ids.add("d" + i);
        }
        Collections.shuffle(ids, random);
        return new ArrayList<>(ids.subList(0, 1 + random.nextInt(20)));
    }

    private static Judgements judgements(Random random) {
        Map<String, Integer> grades = new HashMap<>();
        for (int i = 0; i < 30; i++) {
            if (random.nextInt(3) > 0) {
                grades.put("d" + i, Math.max(0, random.nextInt(7) - 2));
            }
        }
        return Judgements.of(grades);
    }

    private static int grade(Judgements judgements, String id) {
        Integer grade = judgements.grade(id);
        return grade == null ? 0 : grade;
    }
}
