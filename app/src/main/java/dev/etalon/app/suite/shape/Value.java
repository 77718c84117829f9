package dev.etalon.app.suite.shape;

import dev.etalon.app.suite.source.Place;
import java.util.List;

/** A checked piece of a suite. */
sealed interface Value permits Value.Leaf, Value.Many, Options {

    /**
     * @param value what the shape reads it as
     * @param written how it stands in a run's settings: the template where it has variables, else the value in one fixed form
     * @param variables the environment variables in it, none for a secret
     */
    record Leaf(Object value, String written, List<String> variables, Place place) implements Value {}

    /** A list. */
    record Many(List<Value> items) implements Value {}
}
