package dev.etalon.metrics.ranking;

/**
 * RBP: the rate at which a reader finds relevant documents who goes on to the next one with a given persistence p. Relevance is
 * binary; what stands below the list counts as not relevant, so this is the lower bound of the paper.
 *
 * <pre>RBP = (1 - p) * sum over relevant i of p^(rank(i) - 1)</pre>
 *
 * Moffat and Zobel, "Rank-Biased Precision for Measurement of Retrieval Effectiveness", ACM TOIS 27(1), 2008.
 */
record RankBiasedPrecision(double persistence) implements RankingMeasure {
    @Override
    public double of(JudgedRanking ranking) {
        double sum = 0;
        double weight = 1;
        for (int i = 0; i < ranking.size(); i++) {
            sum += ranking.isRelevant(i) ? weight : 0;
            weight *= persistence;
        }
        return (1 - persistence) * sum;
    }
}
