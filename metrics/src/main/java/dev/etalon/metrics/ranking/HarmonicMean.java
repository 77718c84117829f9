package dev.etalon.metrics.ranking;

/**
 * F1: the harmonic mean of {@link Precision} and {@link Recall} at the same k.
 *
 * <pre>F1@k = 2 P@k R@k / (P@k + R@k)</pre>
 */
record HarmonicMean(int k) implements RankingMeasure {
    @Override
    public double of(JudgedRanking ranking) {
        double precision = new Precision(k).of(ranking);
        double recall = new Recall(k).of(ranking);
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }
}
