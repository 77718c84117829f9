package dev.etalon.app.suite.scorers;

import static dev.etalon.app.suite.scorers.CommonKeys.FLAG;
import static dev.etalon.app.suite.scorers.CommonKeys.NAME;
import static dev.etalon.app.suite.scorers.CommonKeys.REFERENCE;
import static dev.etalon.app.suite.scorers.CommonKeys.normalise;
import static dev.etalon.app.suite.shape.Key.key;
import static dev.etalon.app.suite.shape.Rule.needs;
import static dev.etalon.app.suite.shape.Shape.one;

import dev.etalon.app.suite.shape.Key;
import dev.etalon.app.suite.shape.Shape;
import dev.etalon.app.suite.shape.Shape.Keys;
import dev.etalon.app.suite.shape.Simple;
import java.util.List;

/** Distances between a generated text and its references. */
final class TextKinds {
    private static final Shape TOKENIZERS = one(Simple.Choice.of("13a", "intl", "char", "none", "zh"));

    private static final Key REFERENCE_COUNT = key(
                    "reference-count",
                    one(new Simple.Whole(1, 1000)),
                    "How many references every sample has; by default all that each one has.")
            .like("1");

    private static final Keys BLEU = Keys.of(
                    NAME,
                    REFERENCE,
                    key("tokenizer", TOKENIZERS, "How texts are cut, as in sacrebleu.")
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
                    REFERENCE_COUNT)
            .rules(needs("smooth-value", "smoothing"));

    private static final Keys CHRF = Keys.of(
            NAME,
            REFERENCE,
            whole("char-order", 0, 20, "The longest n-grams of characters.").or("6"),
            whole("word-order", 0, 20, "The longest n-grams of words; 2 makes it chrF++.")
                    .or("0"),
            whole("beta", 1, 100, "How much more recall weighs than precision.").or("2"),
            key("lowercase", FLAG, "Whether case is ignored.").or("false"),
            key("whitespace", FLAG, "Whether white space counts as characters.").or("false"),
            key("eps-smoothing", FLAG, "Whether orders without n-grams count too, with 1e-16, as in chrF++.py.")
                    .or("false"),
            REFERENCE_COUNT);

    private static final Keys TER = Keys.of(
            NAME,
            REFERENCE,
            key("normalized", FLAG, "Whether texts are cut by Tercom's own rules, not only at white space.")
                    .or("false"),
            key("no-punct", FLAG, "Whether punctuation is taken away.").or("false"),
            key("asian-support", FLAG, "Whether both do so for Chinese and Japanese too.")
                    .or("false"),
            key("case-sensitive", FLAG, "Whether upper and lower case differ.").or("false"),
            REFERENCE_COUNT);

    private static final Keys ROUGE = Keys.of(
            NAME,
            REFERENCE,
            key(
                            "type",
                            one(Simple.Choice.of(
                                    "rouge1",
                                    "rouge2",
                                    "rouge3",
                                    "rouge4",
                                    "rouge5",
                                    "rouge6",
                                    "rouge7",
                                    "rouge8",
                                    "rouge9",
                                    "rougeL",
                                    "rougeLsum")),
                            "What is compared: n-grams, or common subsequences of texts or of lines.")
                    .or("rougeL"),
            key(
                            "tokens",
                            one(Simple.Choice.of("ascii", "unicode")),
                            "How texts are cut: as in rouge-score, which sees Latin letters and digits only, or in any script.")
                    .or("ascii"),
            key("stemmer", FLAG, "Whether English words are stemmed.").or("false"));

    private static final Keys METEOR = Keys.of(
            NAME,
            REFERENCE,
            key("tokenizer", TOKENIZERS, "How texts are cut, as in sacrebleu.").or("13a"),
            key("synonyms", FLAG, "Whether English synonyms match, by WordNet 3.0.")
                    .or("true"),
            key("alpha", one(new Simple.Decimal(0, 1, true, false)), "How much more recall weighs than precision.")
                    .or("0.9"),
            key("beta", one(new Simple.Decimal(0, 100, false, false)), "How fast the penalty for order grows.")
                    .or("3"),
            key("gamma", one(new Simple.Decimal(0, 1, false, false)), "The greatest penalty for order.")
                    .or("0.5"));

    private static final Keys EDIT_SIMILARITY = Keys.of(
            NAME,
            REFERENCE,
            key(
                            "distance",
                            one(Simple.Choice.of("levenshtein", "indel")),
                            "Which edits count: with replacements or without, as in rapidfuzz.")
                    .or("levenshtein"),
            normalise("[none]"));

    private TextKinds() {}

    private static Key whole(String name, int least, int most, String meaning) {
        return key(name, one(new Simple.Whole(least, most)), meaning);
    }

    static List<ScorerKind> all() {
        return List.of(
                new ScorerKind("bleu", "Overlap of n-grams with the references, over the whole corpus.", BLEU),
                new ScorerKind("chrf", "Overlap of n-grams of characters, and of words, over the whole corpus.", CHRF),
                new ScorerKind("ter", "Edits and moves to the nearest reference, for 100 words of it.", TER),
                new ScorerKind("rouge", "Overlap of n-grams or subsequences with a reference summary.", ROUGE),
                new ScorerKind(
                        "meteor", "Matches of words, stems and synonyms, and how well their order holds.", METEOR),
                new ScorerKind("edit-similarity", "How few characters to edit, from 0 to 1.", EDIT_SIMILARITY));
    }
}
