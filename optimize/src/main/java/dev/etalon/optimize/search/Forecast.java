package dev.etalon.optimize.search;

import dev.etalon.optimize.evaluate.Allowance;
import dev.etalon.optimize.evaluate.Examples;

/**
 * What a search will take, said before it begins.
 *
 * @param seed evaluations of the seed on the validation set
 * @param iterationLeast evaluations of an iteration with one child that is rejected at once
 * @param iterationMost evaluations of an iteration all of whose children are validated to the end
 * @param test evaluations set aside for the test set
 * @param fewest iterations that the allowance bears if every child is validated to the end
 * @param most iterations that it bears if every child is rejected at once
 */
public record Forecast(long seed, long iterationLeast, long iterationMost, long test, long fewest, long most) {
    /** With fewer than so many full iterations a search has hardly a chance. */
    private static final int FEW = 3;

    public static Forecast of(Examples<?> examples, HonestOptions options, Allowance allowance) {
        Decisions decisions = options.decisions();
        int tasks = options.choosing().tasks();
        long seed = (long) examples.validation().size() * decisions.repeats();
        long test = 2L * examples.test().size() * options.testRepeats();
        long child = decisions.gateMost(options.minibatch(), examples.train().size())
                + examples.validation().size() * decisions.rounds();
        long least = options.minibatch() * (decisions.rememberParents() ? 1L : 2L);
        long left = Math.max(0, allowance.evaluations() - seed - test);
        long reflections = allowance.reflections() / tasks;
        return new Forecast(
                seed,
                least,
                tasks * child,
                test,
                Math.min(reflections, left / (tasks * child)),
                Math.min(allowance.reflections(), left / least));
    }

    /** Whether the allowance is too small to hope for anything. */
    public boolean tooSmall() {
        return fewest < FEW;
    }
}
