package dev.etalon.metrics.ranking;

/**
 * The mean of {@link InterpolatedPrecision} at recall 0, 0.1, ..., 1.
 */
record ElevenPoints() implements RankingMeasure {
    @Override
    public double of(JudgedRanking ranking) {
        double sum = 0;
        for (int tenth = 0; tenth <= 10; tenth++) {
            sum += new InterpolatedPrecision(tenth / 10.0).of(ranking);
        }
        return sum / 11;
    }
}
