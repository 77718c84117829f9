package dev.etalon.optimize.sample;

import java.util.List;

/** Chooses the examples of a minibatch. */
@FunctionalInterface
public interface BatchSampler {

    /**
     * The next minibatch.
     *
     * @param examples how many there are
     * @param iteration of the search, from 0; called several times in one, it gives one minibatch after the other
     * @return indices of examples
     */
    List<Integer> next(int examples, int iteration);
}
