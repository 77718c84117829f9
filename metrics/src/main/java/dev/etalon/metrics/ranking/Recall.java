package dev.etalon.metrics.ranking;

/**
 * The share of all relevant documents that stand among the first k.
 *
 * <pre>R@k = |relevant in the first k| / |relevant|</pre>
 */
record Recall(int k) implements RankingMeasure {
    @Override
    public double of(JudgedRanking ranking) {
        return ranking.relevant() == 0 ? 0 : (double) ranking.found(k) / ranking.relevant();
    }
}
