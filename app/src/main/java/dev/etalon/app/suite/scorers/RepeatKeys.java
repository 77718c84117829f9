package dev.etalon.app.suite.scorers;

import static dev.etalon.app.suite.shape.Key.key;
import static dev.etalon.app.suite.shape.Shape.one;
import static dev.etalon.app.suite.shape.Shape.oneOrMore;

import dev.etalon.app.suite.shape.Key;
import dev.etalon.app.suite.shape.Shape;
import dev.etalon.app.suite.shape.Simple;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The options of scorers whose repeats of a sample can say something together. */
public final class RepeatKeys {
    public static final String PASS_AT = "pass-at";
    public static final String MAJORITY_AT = "majority-at";

    private static final Set<String> PASS = Set.of("exact", "contains", "regex", "json-schema", "code", "label");
    private static final Set<String> VOTE = Set.of("label", "judge");
    private static final Shape COUNTS = oneOrMore(one(new Simple.Whole(1, 1000)));
    private static final Key PASSES = key(
                    PASS_AT,
                    COUNTS,
                    "With repeats: for each k the chance that any of k answers passes (`pass@k`), and that all do (`pass^k`).")
            .like("[1, 5]");
    private static final Key MAJORITIES = key(
                    MAJORITY_AT,
                    COUNTS,
                    "With repeats: for each k the chance that the most frequent label of k answers is right (`majority@k`).")
            .like("[5]");

    private RepeatKeys() {}

    /** The kind with the options that fit its scores. */
    static ScorerKind with(ScorerKind kind) {
        List<Key> keys = new ArrayList<>(kind.keys().keys());
        if (PASS.contains(kind.name())) {
            keys.add(PASSES);
        }
        if (VOTE.contains(kind.name())) {
            keys.add(MAJORITIES);
        }
        return new ScorerKind(
                kind.name(),
                kind.meaning(),
                new Shape.Keys(keys, kind.keys().shortKey(), kind.keys().rules()));
    }
}
