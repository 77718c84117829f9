package dev.etalon.metrics.ranking;

/**
 * The share of relevant documents among the first k, where places without a document count as not relevant; over the whole list, among
 * those found.
 *
 * <pre>P@k = |relevant in the first k| / k</pre>
 */
record Precision(int k) implements RankingMeasure {
    @Override
    public double of(JudgedRanking ranking) {
        int places = k == ALL ? ranking.size() : k;
        return places == 0 ? 0 : (double) ranking.found(k) / places;
    }
}
