package dev.etalon.app.suite.shape;

import java.util.List;

/** What holds between the keys of one group. */
public sealed interface Rule {
    /** Exactly one of these keys is there. */
    record ExactlyOne(List<String> keys) implements Rule {}

    /** Where the key is, one of the others is too. */
    record Needs(String key, List<String> others) implements Rule {}

    /** Where the key is, the others, which must be there otherwise, may be left out: it tells them. */
    record StandsFor(String key, List<String> others) implements Rule {}

    static Rule standsFor(String key, String... others) {
        return new StandsFor(key, List.of(others));
    }

    static Rule exactlyOne(String... keys) {
        return new ExactlyOne(List.of(keys));
    }

    static Rule needs(String key, String... others) {
        return new Needs(key, List.of(others));
    }
}
