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

    /** The parent's scores, added up over the examples that both have a score of. */
    public double sumBefore() {
        return sum(before, after);
    }

    /** The child's scores, added up over the same. */
    public double sumAfter() {
        return sum(after, before);
    }

    private static double sum(List<Rollout> own, List<Rollout> others) {
        double sum = 0;
        for (int i = 0; i < own.size(); i++) {
            boolean both = own.get(i).score() != null && others.get(i).score() != null;
            sum += both ? own.get(i).scoreOrZero() : 0;
        }
        return sum;
    }
}
