package dev.etalon.optimize.choose;

import dev.etalon.optimize.pool.Pool;
import dev.etalon.optimize.random.PythonRandom;

/** Chooses the candidate to improve next. */
@FunctionalInterface
public interface CandidateSelector {

    /** @return its number */
    int select(Pool pool, PythonRandom random);

    /** One that is best somewhere, as likely as the number of fronts it holds. */
    static CandidateSelector pareto() {
        return (pool, random) ->
                random.choice(pool.derived("pareto", all -> ParetoDraw.hat(all.fronts(), all::average)));
    }

    /** The one with the highest average, the oldest among equals. */
    static CandidateSelector currentBest() {
        return (pool, random) -> Averages.highest(pool);
    }

    /** With probability epsilon any, else the one with the highest average. */
    static CandidateSelector epsilonGreedy(double epsilon) {
        return (pool, random) -> random.random() < epsilon ? random.below(pool.size()) : Averages.highest(pool);
    }

    /** Like {@link #pareto}, among the k with the highest averages. */
    static CandidateSelector topKPareto(int k) {
        return new TopKPareto(k);
    }
}
