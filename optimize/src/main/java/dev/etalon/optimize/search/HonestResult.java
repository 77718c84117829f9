package dev.etalon.optimize.search;

import dev.etalon.core.traffic.Usage;
import dev.etalon.optimize.evaluate.Split;
import dev.etalon.optimize.outcome.PairedOutcome;
import dev.etalon.optimize.program.Candidate;
import dev.etalon.optimize.program.Rollout;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an honest search has found, and what it is worth.
 *
 * @param search the pool and its winner
 * @param validation winner against seed on the examples that chose the winner, corrected for the number of candidates; null where the
 *     seed has stayed the best
 * @param test winner against seed on examples that the search never saw; null where there are none, or the seed has stayed the best
 * @param evaluationUsage what the rollouts say they have cost
 * @param reflectionUsage what the reflections have cost
 * @param recall what every candidate did
 */
public record HonestResult(
        SearchResult search,
        @Nullable PairedOutcome validation,
        @Nullable PairedOutcome test,
        Usage evaluationUsage,
        Usage reflectionUsage,
        Recall recall) {

    /** Tells what a candidate did with an example of a split, counted from 0: nothing where it never met it. */
    @FunctionalInterface
    public interface Recall {
        List<Rollout> of(Split split, Candidate candidate, int example);
    }

    public boolean seedStayedBest() {
        return search.best() == 0;
    }
}
