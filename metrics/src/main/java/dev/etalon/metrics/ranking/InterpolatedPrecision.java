package dev.etalon.metrics.ranking;

/**
 * The best precision at any depth at which a share of the relevant documents, or more of them, has been found; 0 where it is never
 * reached. How a share becomes a number of documents differs between releases, see {@link Compatibility}.
 */
record InterpolatedPrecision(double recall) implements RankingMeasure {
    @Override
    public double of(JudgedRanking ranking) {
        int wanted = ranking.like().cutOff(recall, ranking.relevant());
        int found = 0;
        double best = 0;
        for (int i = 0; i < ranking.size(); i++) {
            if (ranking.isRelevant(i)) {
                found++;
                best = found >= wanted ? Math.max(best, (double) found / (i + 1)) : best;
            }
        }
        return best;
    }
}
