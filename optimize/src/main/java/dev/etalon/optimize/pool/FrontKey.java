package dev.etalon.optimize.pool;

/** Where a candidate can be best. */
public sealed interface FrontKey {

    /** On one validation example. */
    record Instance(int example) implements FrontKey {}

    /** On the mean of one objective. */
    record Objective(String name) implements FrontKey {}

    /** On one objective of one validation example. */
    record Cartesian(int example, String objective) implements FrontKey {}
}
