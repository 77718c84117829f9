package dev.etalon.app.suite.shape;

import java.util.List;

/** What holds between the keys of one group. */
public sealed interface Rule {
    /** Exactly one of these keys is there. */
    record ExactlyOne(List<String> keys) implements Rule {}

    /** Where the key is, one of the others is too. */
    record Needs(String key, List<String> others) implements Rule {}

    static Rule exactlyOne(String... keys) {
        return new ExactlyOne(List.of(keys));
    }

    static Rule needs(String key, String... others) {
        return new Needs(key, List.of(others));
    }
}
