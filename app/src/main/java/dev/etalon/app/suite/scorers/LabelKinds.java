package dev.etalon.app.suite.scorers;

import static dev.etalon.app.suite.scorers.CommonKeys.FIELD;
import static dev.etalon.app.suite.scorers.CommonKeys.NAME;
import static dev.etalon.app.suite.scorers.CommonKeys.REFERENCE;
import static dev.etalon.app.suite.scorers.CommonKeys.WORDS;
import static dev.etalon.app.suite.scorers.CommonKeys.normalise;
import static dev.etalon.app.suite.shape.Key.key;
import static dev.etalon.app.suite.shape.Shape.one;

import dev.etalon.app.suite.shape.Key;
import dev.etalon.app.suite.shape.Shape.Keys;
import dev.etalon.app.suite.shape.Simple;
import java.util.List;

/** Classes, and the probabilities of classes. */
final class LabelKinds {
    private static final Key NUMBER_PATTERN = key(
                    "pattern",
                    one(new Simple.Regex()),
                    "Finds the number in a longer text: the first group of the first match. By default the whole text is the number.")
            .like("\"confidence: (\\\\S+)\"");

    private static final Keys LABEL = Keys.of(
            NAME,
            REFERENCE,
            key("labels", WORDS, "The classes there are; by default whatever answers and references say.")
                    .like("[acceptable, unacceptable]"),
            key(
                            "scale",
                            one(Simple.Choice.of("nominal", "ordinal", "interval", "ratio")),
                            "What the labels mean: names, an order (as they stand in `labels`), or numbers. Beyond names there is weighted agreement too.")
                    .or("nominal"),
            normalise("[trim, lower-case]"),
            key(
                            "pattern",
                            one(new Simple.Regex()),
                            "Finds the class in the answer: the first group of the first match. By default the whole answer is the class.")
                    .like("\"verdict: (\\\\w+)\""));

    private static final Keys PROBABILITY = Keys.of(
            NAME,
            REFERENCE,
            key(
                            "positive",
                            one(new Simple.Word()),
                            "The class that it is the probability of. Without this and `labels`: the probability that the answer is right.")
                    .like("acceptable"),
            key(
                            "labels",
                            WORDS,
                            "The classes of a distribution, which is a JSON object with the probability of each; in place of `positive`.")
                    .like("[A, B, tie]"),
            key("probability", FIELD, "The field with the probability; by default the answer itself.")
                    .like("confidence"),
            key("out-of", one(new Simple.Decimal(0, 1_000_000, true, false)), "What certainty is written as.")
                    .or("1"),
            key("bins", one(new Simple.Whole(2, 1000)), "How many bins the calibration errors have.")
                    .or("10"),
            normalise("[trim, lower-case]"),
            NUMBER_PATTERN);

    private static final Keys NUMBER = Keys.of(
            NAME,
            REFERENCE,
            NUMBER_PATTERN,
            key(
                            "tolerance",
                            one(new Simple.Decimal(0, Double.POSITIVE_INFINITY, false, false)),
                            "How far an answer may be off to be within tolerance.")
                    .or("0"),
            key(
                            "relative-tolerance",
                            one(new Simple.Decimal(0, Double.POSITIVE_INFINITY, false, true)),
                            "The same as a part of the reference; the wider of both counts.")
                    .or("0"));

    private LabelKinds() {}

    static List<ScorerKind> all() {
        return List.of(
                new ScorerKind(
                        "label", "The class that the answer shows against the true one: accuracy, F1, kappa.", LABEL),
                new ScorerKind(
                        "probability",
                        "How good, how calibrated and how well ranked probabilities are: Brier, log loss, ECE, AUROC.",
                        PROBABILITY),
                new ScorerKind("number", "How far the answer's number is off: MAE, RMSE, R2, correlations.", NUMBER));
    }
}
