package dev.etalon.optimize.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/** How many improvements one iteration tries, and of whom. */
@FunctionalInterface
public interface SamplingStrategy {

    /**
     * The tasks of one iteration.
     *
     * @param parents draws a candidate
     * @param batches draws a minibatch
     */
    List<Task> tasks(IntSupplier parents, Supplier<List<Integer>> batches);

    /** One candidate, one minibatch. */
    static SamplingStrategy single() {
        return parentsTimesBatches(1, 1);
    }

    /** One candidate, several minibatches. */
    static SamplingStrategy sameParent(int batches) {
        return parentsTimesBatches(1, batches);
    }

    /** Several times a candidate and a minibatch of its own. */
    static SamplingStrategy independent(int tasks) {
        return parentsTimesBatches(tasks, 1);
    }

    /** Several candidates, several minibatches for each. */
    static SamplingStrategy parentsTimesBatches(int p, int n) {
        if (p < 1 || n < 1) {
            throw new IllegalArgumentException(
                    "one parent and one minibatch or more are needed, not " + p + " and " + n);
        }
        return (parents, batches) -> {
            List<Task> tasks = new ArrayList<>();
            for (int parent = 0; parent < p; parent++) {
                int candidate = parents.getAsInt();
                for (int batch = 0; batch < n; batch++) {
                    tasks.add(new Task(candidate, batches.get()));
                }
            }
            return tasks;
        };
    }
}
