package dev.etalon.metrics.ranking;

/**
 * The mean of the precision at each relevant document; those that are not among the first k count as 0.
 *
 * <pre>AP = 1 / |relevant| * sum over relevant i of P@rank(i)</pre>
 *
 * Buckley and Voorhees, "Retrieval System Evaluation", in TREC: Experiment and Evaluation in Information Retrieval, MIT Press 2005.
 */
record AveragePrecision(int k) implements RankingMeasure {
    @Override
    public double of(JudgedRanking ranking) {
        double sum = 0;
        int found = 0;
        int depth = Math.min(k, ranking.size());
        for (int i = 0; i < depth; i++) {
            if (ranking.isRelevant(i)) {
                found++;
                sum += (double) found / (i + 1);
            }
        }
        return found == 0 ? 0 : sum / ranking.relevant();
    }
}
