package dev.etalon.optimize.search;

import dev.etalon.optimize.evaluate.Allowance;
import dev.etalon.optimize.evaluate.Examples;

/**
 * What a search will take, said before it begins.
 *
 * @param seed evaluations of the seed on the validation set
 * @param iterationLeast evaluations of an iteration whose child is rejected at once
 * @param iterationMost evaluations of an iteration whose child is validated to the end
 * @param test evaluations set aside for the test set
 * @param fewest iterations that the allowance bears if every child is validated to the end
 * @param most iterations that it bears if every child is rejected at once
 */
public record Forecast(long seed, long iterationLeast, long iterationMost, long test, long fewest, long most) {
    /** With fewer than so many full iterations a search has hardly a chance. */
    private static final int FEW = 3;

    public static Forecast of(Examples<?> examples, HonestOptions options, Allowance allowance) {
        long validation = (long) examples.validation().size() * options.race().repeats();
        long test = 2L * examples.test().size() * options.testRepeats();
        long gate = Math.min(
                2L * examples.train().size(),
                2L * options.minibatch() * (1L << Math.min(30, options.gate().looks() - 1)));
        long most = gate + validation * (1 + options.race().retests());
        long left = Math.max(0, allowance.evaluations() - validation - test);
        return new Forecast(
                validation,
                options.minibatch(),
                most,
                test,
                Math.min(allowance.reflections(), left / most),
                Math.min(allowance.reflections(), left / options.minibatch()));
    }

    /** Whether the allowance is too small to hope for anything. */
    public boolean tooSmall() {
        return fewest < FEW;
    }
}
