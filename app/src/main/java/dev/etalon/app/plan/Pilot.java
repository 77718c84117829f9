package dev.etalon.app.plan;

import java.util.Objects;

/**
 * What kept runs say of the spread of one scorer's values.
 *
 * @param scorer the scorer's name
 * @param deviation the standard deviation over samples of the difference between two runs, above 0: as it was between two pilots, or as
 *     it would be between runs that have nothing to do with each other
 * @param paired whether it is from two pilots
 */
public record Pilot(String scorer, double deviation, boolean paired) {
    public Pilot {
        Objects.requireNonNull(scorer, "scorer is null");
        if (!(deviation > 0)) {
            throw new IllegalArgumentException("a deviation is above 0, not " + deviation);
        }
    }
}
