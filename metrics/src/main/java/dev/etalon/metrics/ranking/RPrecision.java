package dev.etalon.metrics.ranking;

/**
 * The precision after as many documents as there are relevant ones: where precision and recall meet.
 */
record RPrecision() implements RankingMeasure {
    @Override
    public double of(JudgedRanking ranking) {
        int relevant = ranking.relevant();
        return relevant == 0 ? 0 : (double) ranking.found(relevant) / relevant;
    }
}
