package dev.etalon.optimize.validate;

import dev.etalon.core.score.CallException;
import dev.etalon.optimize.pool.Pool;
import dev.etalon.optimize.pool.Validated;
import dev.etalon.optimize.program.Candidate;
import java.util.List;
import java.util.Optional;

/** Runs an accepted candidate on the validation set. */
@FunctionalInterface
public interface Validation {

    /**
     * How the candidate does.
     *
     * @param parents numbers of its parents; none for the seed
     * @return empty where it was given up on the way, and does not enter the pool
     */
    Optional<Validated> validate(Candidate candidate, List<Integer> parents, Pool pool)
            throws CallException, InterruptedException;
}
