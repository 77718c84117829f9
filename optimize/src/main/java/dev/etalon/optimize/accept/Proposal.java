package dev.etalon.optimize.accept;

import dev.etalon.optimize.program.Candidate;
import dev.etalon.optimize.program.Rollout;
import dev.etalon.optimize.reflect.Written;
import dev.etalon.optimize.sample.Task;
import java.util.List;
import java.util.Map;

/**
 * A child and how it does where it was made.
 *
 * @param before the parent's rollouts on the task's examples
 * @param written what the reflection gave for each component that changed
 * @param after the child's rollouts on the same examples
 */
public record Proposal(
        Task task, List<Rollout> before, Candidate child, Map<String, Written> written, List<Rollout> after) {

    /** The parent's scores, added up. */
    public double sumBefore() {
        return sum(before);
    }

    /** The child's scores, added up. */
    public double sumAfter() {
        return sum(after);
    }

    static double sum(List<Rollout> rollouts) {
        double sum = 0;
        for (Rollout rollout : rollouts) {
            sum += rollout.scoreOrZero();
        }
        return sum;
    }
}
