package dev.etalon.verify.math.syntax;

import java.util.List;

/**
 * A text, read.
 *
 * @param units the units that stood behind values, in order
 */
public record Parsed(Expression expression, List<String> units) {
    public Parsed {
        units = List.copyOf(units);
    }
}
