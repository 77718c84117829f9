package dev.etalon.metrics.ranking;

/** A number for one ranked list, 0 to 1, higher is better. */
@FunctionalInterface
interface RankingMeasure {
    /** The cut-off of a measure over the whole list. */
    int ALL = Integer.MAX_VALUE;

    double of(JudgedRanking ranking);
}
