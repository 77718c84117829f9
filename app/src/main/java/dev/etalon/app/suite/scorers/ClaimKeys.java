package dev.etalon.app.suite.scorers;

import static dev.etalon.app.suite.scorers.CommonKeys.FIELD;
import static dev.etalon.app.suite.shape.Key.key;
import static dev.etalon.app.suite.shape.Shape.one;

import dev.etalon.app.suite.shape.Shape.Keys;
import dev.etalon.app.suite.shape.Simple;

/** Who cuts an answer into the claims that a judge rates one by one. */
final class ClaimKeys {
    static final Keys ALL = Keys.of(
                    key(
                                    "by",
                                    one(Simple.Choice.of("sentences", "model", "field")),
                                    "Each sentence and each item of a list is a claim; or a model lists them, one call an answer; or a column holds a list of them.")
                            .must()
                            .like("sentences"),
                    key(
                                    "model",
                                    one(new Simple.Text("the name of one of the models", null)),
                                    "Which of `models` lists them, with `by: model`.")
                            .like("gpt"),
                    key("field", FIELD, "The column, with `by: field`.").like("claims"))
            .shortFor("by");

    private ClaimKeys() {}
}
