package dev.etalon.app.suite.shape;

/** How many of something are borne. */
public sealed interface Tolerance {
    /** At most this many. */
    record Count(long most) implements Tolerance {}

    /** At most this share, from 0 to 1. */
    record Share(double most) implements Tolerance {}
}
