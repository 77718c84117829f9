package dev.etalon.metrics.ranking;

import dev.etalon.metrics.text.Signature;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;

/**
 * What is measured of ranked lists.
 *
 * @param measures their names, the main one first; each is kept in its one spelling
 * @param level from which grade on a document is relevant, 1 at least; nDCG and ERR look at the grades themselves
 * @param depth how many documents of a list are looked at
 * @param highestGrade the top of the scale, for ERR
 * @param policy what becomes of queries without results or without anything relevant
 * @param like which release of trec_eval the numbers equal
 */
public record RankingOptions(
        List<String> measures, int level, int depth, int highestGrade, QueryPolicy policy, Compatibility like) {
    public static final RankingOptions DEFAULT = new RankingOptions(
            List.of("ndcg@10", "map", "mrr", "recall@10", "p@5"),
            1,
            Integer.MAX_VALUE,
            4,
            QueryPolicy.DEFAULT,
            Compatibility.TREC_EVAL_10);

    /**
     * What becomes of the queries on which a measure says little. A query that is left out is an abstention, and counted as one.
     *
     * @param skipWithoutResults whether a query for which nothing was found is left out; else each measure is 0 there, as with
     *     trec_eval's option -c
     * @param skipWithoutRelevant whether a query for which nothing is relevant is left out; else each measure is 0 there, as in trec_eval
     * @param firstOfDuplicates whether a document that stands in a list twice counts at its best place only; else the list is refused
     */
    public record QueryPolicy(boolean skipWithoutResults, boolean skipWithoutRelevant, boolean firstOfDuplicates) {
        public static final QueryPolicy DEFAULT = new QueryPolicy(false, false, false);
    }

    /** @throws IllegalArgumentException when a measure is not known or stands twice, or a number is out of range; the message says so */
    public RankingOptions {
        measures = measures.stream().map(MeasureName::canonical).toList();
        if (measures.isEmpty()) {
            throw new IllegalArgumentException("name a measure at least; there are " + MeasureName.KNOWN);
        }
        if (new HashSet<>(measures).size() < measures.size()) {
            throw new IllegalArgumentException("a measure stands twice among " + String.join(", ", measures));
        }
        Objects.requireNonNull(policy, "policy is null");
        Objects.requireNonNull(like, "like is null");
        if (level < 1 || depth < 1 || highestGrade < 1 || highestGrade > 1000) {
            throw new IllegalArgumentException("the level, the depth and the highest grade are whole numbers from 1");
        }
    }

    public static RankingOptions of(String... measures) {
        return DEFAULT.withMeasures(List.of(measures));
    }

    public RankingOptions withMeasures(List<String> newMeasures) {
        return new RankingOptions(newMeasures, level, depth, highestGrade, policy, like);
    }

    public RankingOptions withLevel(int newLevel) {
        return new RankingOptions(measures, newLevel, depth, highestGrade, policy, like);
    }

    public RankingOptions withDepth(int newDepth) {
        return new RankingOptions(measures, level, newDepth, highestGrade, policy, like);
    }

    public RankingOptions withHighestGrade(int newHighestGrade) {
        return new RankingOptions(measures, level, depth, newHighestGrade, policy, like);
    }

    public RankingOptions withPolicy(QueryPolicy newPolicy) {
        return new RankingOptions(measures, level, depth, highestGrade, newPolicy, like);
    }

    public RankingOptions like(Compatibility newLike) {
        return new RankingOptions(measures, level, depth, highestGrade, policy, newLike);
    }

    boolean asksForErr() {
        return measures.stream().anyMatch(name -> name.equals("err") || name.startsWith("err@"));
    }

    /** {@code ranking|v1|measures:ndcg@10,map|level:1|depth:all|...|like:trec_eval-10.0}, to which the places are added. */
    Signature signature() {
        Signature signature = Signature.of("ranking", 1)
                .with("measures", String.join(",", measures))
                .with("level", Integer.toString(level))
                .with("depth", depth == Integer.MAX_VALUE ? "all" : Integer.toString(depth));
        if (asksForErr()) {
            signature = signature.with("highest", Integer.toString(highestGrade));
        }
        return signature
                .with("no-results", policy.skipWithoutResults() ? "skip" : "zero")
                .with("no-relevant", policy.skipWithoutRelevant() ? "skip" : "zero")
                .with("duplicates", policy.firstOfDuplicates() ? "first" : "refuse")
                .with("like", like.label());
    }
}
