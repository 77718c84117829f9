package dev.etalon.app.suite.scorers;

import static dev.etalon.app.suite.scorers.CommonKeys.COUNT;
import static dev.etalon.app.suite.scorers.CommonKeys.FIELD;
import static dev.etalon.app.suite.scorers.CommonKeys.MAPPING;
import static dev.etalon.app.suite.shape.Key.key;
import static dev.etalon.app.suite.shape.Shape.one;

import dev.etalon.app.suite.shape.Shape;
import dev.etalon.app.suite.shape.Shape.Keys;
import dev.etalon.app.suite.shape.Simple;

/** The rated examples that a judge is shown. */
final class ExampleKeys {
    static final Keys ALL = Keys.of(
            key("file", new Shape.FileName(false), "The rated answers, in any format that a dataset may have.")
                    .must()
                    .like("golden.jsonl"),
            key("verdict", FIELD, "The column with the verdict of people.")
                    .must()
                    .like("label"),
            key("count", COUNT, "How many are shown with each answer.").or("3"),
            key(
                            "choice",
                            one(Simple.Choice.of("first", "random", "nearest")),
                            "Which: the first ones, a draw for each sample, or those that share most letters with what is rated.")
                    .or("first"),
            key("seed", one(new Simple.Whole(0, Long.MAX_VALUE)), "Of the random choice.")
                    .or("0"),
            key("answer", FIELD, "The column with the answer that was rated.").or("answer"),
            key("reason", FIELD, "The column with the reason of the verdict.").like("note"),
            key("mapping", MAPPING, "From what stands in `verdict` to a verdict of the scale.")
                    .like("{good: pass, bad: fail}"));

    /** What a learned judge learns from. */
    static final Keys GOLDEN = Keys.of(
            key("file", new Shape.FileName(false), "The rated answers, in any format that a dataset may have.")
                    .must()
                    .like("golden.jsonl"),
            key("verdict", FIELD, "The column with the verdict of people.")
                    .must()
                    .like("label"),
            key("answer", FIELD, "The column with the answer that was rated.").or("answer"),
            key("mapping", MAPPING, "From what stands in `verdict` to a verdict of the scale.")
                    .like("{good: pass, bad: fail}"),
            key(
                            "where",
                            new Shape.MapOf(one(new Simple.Word()), "the name of a column"),
                            "Only the rows with these values.")
                    .like("{split: train}"));

    private ExampleKeys() {}
}
