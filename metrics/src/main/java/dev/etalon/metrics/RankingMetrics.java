package dev.etalon.metrics;

import static dev.etalon.core.summary.Direction.HIGHER_IS_BETTER;

import dev.etalon.core.scorer.Measure;
import dev.etalon.core.summary.Summaries;
import dev.etalon.core.summary.Summary;
import dev.etalon.metrics.ranking.OverlapScorer;
import dev.etalon.metrics.ranking.RankingOptions;
import dev.etalon.metrics.ranking.RankingPlaces;
import dev.etalon.metrics.ranking.RankingScorer;
import dev.etalon.metrics.ranking.RankingSummary;
import dev.etalon.metrics.text.Signature;
import java.util.Optional;

/** Measures of ranked lists: retrievers, recommenders. */
public final class RankingMetrics {
    private RankingMetrics() {}

    /** One or more measures of a ranked list against judgements, as trec_eval has them; the mean of each over queries. */
    public static Measure ranking(RankingOptions options, RankingPlaces places) {
        RankingScorer scorer = new RankingScorer(options, places);
        return Metrics.measure(scorer.signature(), scorer);
    }

    /**
     * The mean rank-biased overlap of two rankings, extrapolated.
     *
     * @param persistence the weight of a rank over that of the rank before it, between 0 and 1
     * @param shareRanks whether documents of equal score share a rank; else they follow each other by their ids
     */
    public static Measure rbo(double persistence, boolean shareRanks, RankingPlaces places) {
        OverlapScorer scorer = new OverlapScorer(persistence, shareRanks, places);
        return Metrics.measure(scorer.signature(), scorer);
    }

    static Optional<Summary> summaryOf(Signature signature) {
        return switch (signature.metric()) {
            case "ranking" -> RankingSummary.of(signature);
            case "rbo" -> Optional.of(Summaries.mean("mean", 0, 1, HIGHER_IS_BETTER));
            default -> Optional.empty();
        };
    }
}
