package dev.etalon.rating.verdict;

import dev.etalon.core.score.Score;
import dev.etalon.core.summary.Aggregate;

/** A number over verdicts, with the places that it takes among the statistics. */
public sealed interface VerdictPart permits VerdictNumber, CorrectedMean {

    /** How many places it takes. */
    int width();

    /** Writes what one score adds, from a place on; the rest stays 0. */
    void fill(double[] statistics, int place, Score score);

    /** @param place where in the statistics its places begin */
    Aggregate aggregate(int place);
}
