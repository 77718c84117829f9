package dev.etalon.optimize.evaluate;

import dev.etalon.core.score.CallException;
import dev.etalon.core.score.FailureKind;

/**
 * The most that a search may use, kept before each call.
 *
 * @param evaluations runs of a candidate on an example
 * @param reflections requests for a better text
 */
public record Allowance(long evaluations, long reflections) {
    public static final Allowance UNLIMITED = new Allowance(Long.MAX_VALUE, Long.MAX_VALUE);

    public Allowance {
        if (evaluations < 0 || reflections < 0) {
            throw new IllegalArgumentException("an allowance is 0 or more, not " + evaluations + ", " + reflections);
        }
    }

    /** @throws CallException of kind BUDGET when so many more are too many */
    void bears(long made, long more) throws CallException {
        if (more > evaluations - made) {
            throw new CallException(
                    FailureKind.BUDGET,
                    "budget reached: " + made + " of " + evaluations + " evaluations are made, and the next step takes "
                            + more);
        }
    }

    void bearsReflection(long made) throws CallException {
        if (made >= reflections) {
            throw new CallException(FailureKind.BUDGET, "budget reached: all " + reflections + " reflections are made");
        }
    }
}
