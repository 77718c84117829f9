package dev.etalon.core.summary;

import java.util.Objects;
import java.util.function.ToDoubleFunction;

/**
 * A number over many scores.
 *
 * @param name for example {@code accuracy}, {@code mean}, {@code corpus}
 * @param form what kind of number, which decides its interval and its test
 * @param value from added-up statistics to the number, NaN where it is undefined; for a share and a mean, the value over one
 *     sample's statistics is that sample's own value
 * @param lowest the least possible value, or negative infinity
 * @param highest the greatest possible value, or infinity
 * @param direction whether more is better
 */
public record Aggregate(
        String name, Form form, ToDoubleFunction<double[]> value, double lowest, double highest, Direction direction) {

    /** What kind of number an aggregate is. */
    public enum Form {
        /** The share of samples for which something holds; each sample's own value is 0 or 1. */
        SHARE,
        /** The mean of the samples' own values. */
        MEAN,
        /** Any other function of the sums: macro F1, corpus BLEU, a word error rate. */
        FUNCTION
    }

    public Aggregate {
        Objects.requireNonNull(name, "name is null");
        Objects.requireNonNull(form, "form is null");
        Objects.requireNonNull(value, "value is null");
        Objects.requireNonNull(direction, "direction is null");
    }
}
