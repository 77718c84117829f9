package dev.etalon.optimize.program;

import java.util.Objects;

/**
 * One example to run a candidate on.
 *
 * @param repeat how often this candidate has met this example before, from 0: a program that keeps replies must make a new one for a
 *     new repeat
 */
public record Draw<E>(E example, int repeat) {
    public Draw {
        Objects.requireNonNull(example, "example is null");
        if (repeat < 0) {
            throw new IllegalArgumentException("repeat is negative: " + repeat);
        }
    }
}
