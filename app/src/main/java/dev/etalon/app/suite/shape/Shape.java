package dev.etalon.app.suite.shape;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What may stand in one place of a suite. */
public sealed interface Shape {

    /** A single value. {@link Simple} reads and names it. */
    record One(Simple simple) implements Shape {}

    /** Text whose variables are looked up when it is used. */
    record Late(LateKind kind) implements Shape {}

    /** What a late text is for. */
    enum LateKind {
        /** Any text. */
        TEXT,
        /** Text with {@code {{input}}} and the like in it. */
        PROMPT,
        /** An address, http or https. */
        ADDRESS,
        /** Text that nothing may print. */
        SECRET,
        /** The value of a header, which may be a secret. */
        HEADER
    }

    /** The name of a file, relative to the suite. */
    record FileName(boolean mayBeFolder) implements Shape {}

    /** Any JSON value; its texts may have {@code {{input}}} and the like in them. */
    record Json() implements Shape {}

    /**
     * A list, not empty.
     *
     * @param single whether one item may stand without brackets
     */
    record ListOf(Shape item, boolean single) implements Shape {}

    /**
     * Keys that the user chooses.
     *
     * @param what what a key is, in words
     */
    record MapOf(Shape value, String what) implements Shape {}

    /**
     * Keys that are given.
     *
     * @param shortKey the key that is meant when something stands in place of the keys, or null where nothing may
     */
    record Keys(List<Key> keys, @Nullable String shortKey, List<Rule> rules) implements Shape {
        public Keys {
            keys = List.copyOf(keys);
            rules = List.copyOf(rules);
        }

        public static Keys of(Key... keys) {
            return new Keys(List.of(keys), null, List.of());
        }

        public Keys shortFor(String key) {
            return new Keys(keys, key, rules);
        }

        public Keys rules(Rule... newRules) {
            return new Keys(keys, shortKey, List.of(newRules));
        }

        public List<String> names() {
            return keys.stream().map(Key::name).toList();
        }

        boolean needsSomething() {
            return keys.stream().anyMatch(Key::required) || rules.stream().anyMatch(Rule.ExactlyOne.class::isInstance);
        }
    }

    /** A name with its options: the bare name, or one key that leads to the options. */
    record Named(String what, Map<String, Keys> kinds) implements Shape {}

    static Shape one(Simple simple) {
        return new One(simple);
    }

    static Shape text() {
        return new One(new Simple.Text("text", null));
    }

    static Shape field() {
        return new One(new Simple.Text("the name of a column, with dots into nested ones", null));
    }

    /** A whole number from 1. */
    static Shape count() {
        return new One(new Simple.Whole(1, Integer.MAX_VALUE));
    }

    static Shape temperature() {
        return new One(new Simple.Decimal(0, 10, false, false));
    }

    static Shape listOf(Shape item) {
        return new ListOf(item, false);
    }

    static Shape oneOrMore(Shape item) {
        return new ListOf(item, true);
    }
}
