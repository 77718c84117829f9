package dev.etalon.verify.math;

import java.util.List;

/**
 * A text, read.
 *
 * @param units the units that stood behind values, in order
 */
record Parsed(Expression expression, List<String> units) {
    Parsed {
        units = List.copyOf(units);
    }
}
