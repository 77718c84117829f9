package dev.etalon.optimize.choose;

import dev.etalon.optimize.pool.Pool;
import java.util.List;

/** Chooses the components of a candidate that get a new text. */
@FunctionalInterface
public interface ComponentSelector {
    List<String> select(Pool pool, int candidate);

    /** One after the other; a child goes on where its parent stands. */
    static ComponentSelector roundRobin() {
        return (pool, candidate) ->
                List.of(pool.candidate(candidate).components().get(pool.takeTurn(candidate)));
    }

    /** All at once. */
    static ComponentSelector all() {
        return (pool, candidate) -> pool.candidate(candidate).components();
    }
}
