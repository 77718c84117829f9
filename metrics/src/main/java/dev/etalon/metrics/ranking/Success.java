package dev.etalon.metrics.ranking;

/**
 * 1 where any relevant document stands among the first k, else 0: success, hit rate.
 */
record Success(int k) implements RankingMeasure {
    @Override
    public double of(JudgedRanking ranking) {
        return ranking.found(k) > 0 ? 1 : 0;
    }
}
