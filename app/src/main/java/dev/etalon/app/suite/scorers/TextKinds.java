package dev.etalon.app.suite.scorers;

import static dev.etalon.app.suite.scorers.CommonKeys.FLAG;
import static dev.etalon.app.suite.scorers.CommonKeys.NAME;
import static dev.etalon.app.suite.scorers.CommonKeys.REFERENCE;
import static dev.etalon.app.suite.shape.Key.key;
import static dev.etalon.app.suite.shape.Rule.needs;
import static dev.etalon.app.suite.shape.Shape.one;

import dev.etalon.app.suite.shape.Shape.Keys;
import dev.etalon.app.suite.shape.Simple;
import java.util.List;

/** Distances between a generated text and its references. */
final class TextKinds {
    private static final Keys BLEU = Keys.of(
                    NAME,
                    REFERENCE,
                    key(
                                    "tokenizer",
                                    one(Simple.Choice.of("13a", "intl", "char", "none", "zh")),
                                    "How texts are cut, as in sacrebleu.")
                            .or("13a"),
                    key(
                                    "smoothing",
                                    one(Simple.Choice.of("exp", "floor", "add-k", "none")),
                                    "What stands in for orders without a match, as in sacrebleu.")
                            .or("exp"),
                    key(
                                    "smooth-value",
                                    one(new Simple.Decimal(0, 100, true, false)),
                                    "The amount for `floor` (by default 0.1) and `add-k` (by default 1).")
                            .like("0.1"),
                    key(
                                    "effective-order",
                                    FLAG,
                                    "Whether the corpus score leaves out orders for which there is no n-gram.")
                            .or("false"),
                    key("lowercase", FLAG, "Whether case is ignored.").or("false"),
                    key(
                                    "reference-count",
                                    one(new Simple.Whole(1, 1000)),
                                    "How many references every sample has; by default all that each one has.")
                            .like("1"))
            .rules(needs("smooth-value", "smoothing"));

    private TextKinds() {}

    static List<ScorerKind> all() {
        return List.of(new ScorerKind("bleu", "Overlap of n-grams with the references, over the whole corpus.", BLEU));
    }
}
