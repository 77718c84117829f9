package dev.etalon.optimize.accept;

import java.util.Objects;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;

/**
 * How examples count.
 *
 * @param weights how much each of them counts, above 0
 * @param groups what each of them belongs to: examples of equal groups depend on each other, and only whole groups are evidence
 */
public record Weighing(IntToDoubleFunction weights, IntFunction<Object> groups) {
    /** All alike, each for itself. */
    public static final Weighing EQUAL = new Weighing(example -> 1, example -> example);

    public Weighing {
        Objects.requireNonNull(weights, "weights is null");
        Objects.requireNonNull(groups, "groups is null");
    }

    /** Each for itself. */
    public static Weighing by(IntToDoubleFunction weights) {
        return new Weighing(weights, example -> example);
    }

    double weight(int example) {
        return weights.applyAsDouble(example);
    }
}
