package dev.etalon.app.suite.scorers;

import static dev.etalon.app.suite.scorers.CommonKeys.FLAG;
import static dev.etalon.app.suite.scorers.CommonKeys.NAME;
import static dev.etalon.app.suite.scorers.CommonKeys.REFERENCE;
import static dev.etalon.app.suite.shape.Key.key;
import static dev.etalon.app.suite.shape.Shape.one;

import dev.etalon.app.suite.shape.Shape.Keys;
import dev.etalon.app.suite.shape.Simple;
import java.util.List;

/** Mathematical answers. */
final class MathKinds {
    private static final Keys MATH = Keys.of(
            NAME,
            REFERENCE,
            key(
                            "preset",
                            one(Simple.Choice.of("general", "math", "gsm8k", "gsm8k-flexible")),
                            "Whose rules decide: our own, which read the answer, or a reference's, which compare texts; all other options are for `general`.")
                    .or("general"),
            key(
                            "extract",
                            one(Simple.Choice.of("auto", "boxed", "last-number", "whole")),
                            "Where the final answer is looked for.")
                    .or("auto"),
            key(
                            "decimals",
                            one(new Simple.Whole(0, 30)),
                            "At how many decimal places a number that is written with a decimal point must agree.")
                    .or("6"),
            key("units", one(Simple.Choice.of("ignored", "required")), "Whether units must be the same text.")
                    .or("ignored"),
            key("order", one(Simple.Choice.of("kept", "any")), "Whether the order in tuples matters.")
                    .or("kept"),
            key("percent", one(Simple.Choice.of("lenient", "exact")), "Whether 28% is also 28, or only 0.28.")
                    .or("lenient"),
            key(
                            "variables",
                            one(Simple.Choice.of("exact", "renamed")),
                            "Whether other names for variables are allowed.")
                    .or("exact"),
            key(
                            "relation-for-set",
                            FLAG,
                            "Whether an inequality may stand where the reference is a set; the other way round is always allowed.")
                    .or("false"),
            key("timeout", one(new Simple.Time()), "How long one comparison may take, 100 ms to 10 minutes.")
                    .or("5s"));

    private MathKinds() {}

    static List<ScorerKind> all() {
        return List.of(
                new ScorerKind("math", "Whether the final answer equals a reference, read as mathematics.", MATH));
    }
}
