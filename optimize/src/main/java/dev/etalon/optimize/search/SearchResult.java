package dev.etalon.optimize.search;

import dev.etalon.optimize.pool.Pool;
import dev.etalon.optimize.program.Candidate;

/**
 * What a search has found.
 *
 * @param best the number of the candidate to take
 * @param iterations begun
 * @param evaluations made
 * @param reflections made
 * @param end why it ended, in words
 */
public record SearchResult(Pool pool, int best, int iterations, long evaluations, long reflections, String end) {
    public Candidate winner() {
        return pool.candidate(best);
    }
}
