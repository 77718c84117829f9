package dev.etalon.metrics.ranking;

/**
 * One over the rank of the first relevant document among the first k, 0 where there is none.
 * Voorhees, "The TREC-8 Question Answering Track Report", 1999.
 */
record ReciprocalRank(int k) implements RankingMeasure {
    @Override
    public double of(JudgedRanking ranking) {
        int depth = Math.min(k, ranking.size());
        for (int i = 0; i < depth; i++) {
            if (ranking.isRelevant(i)) {
                return 1.0 / (i + 1);
            }
        }
        return 0;
    }
}
