package dev.etalon.app.suite;

import static dev.etalon.app.suite.shape.Key.key;
import static dev.etalon.app.suite.shape.Rule.exactlyOne;
import static dev.etalon.app.suite.shape.Rule.needs;
import static dev.etalon.app.suite.shape.Shape.listOf;
import static dev.etalon.app.suite.shape.Shape.one;
import static dev.etalon.app.suite.shape.Shape.oneOrMore;
import static dev.etalon.app.suite.shape.Shape.text;

import dev.etalon.app.suite.shape.Key;
import dev.etalon.app.suite.shape.Shape;
import dev.etalon.app.suite.shape.Shape.Keys;
import dev.etalon.app.suite.shape.Simple;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The one list of scorers that a suite can name, each with its options. To add a scorer, add it here and where it is made. */
public final class ScorerKinds {
    private static final Shape FIELD = DatasetKeys.FIELD;
    private static final Shape FLAG = one(new Simple.Flag());
    private static final Shape WORDS = listOf(one(new Simple.Word()));
    private static final Shape MAPPING = new Shape.MapOf(one(new Simple.Word()), "what stands in the column");

    private static final Key NAME = key(
                    "name",
                    one(new Simple.Text("a name without spaces, dots, colons and slashes", "^[^\\s.:/\\\\]+$")),
                    "What reports call it; must be unique in the suite. By default its kind.")
            .like("strict");
    private static final Key REFERENCE = key(
                    "reference",
                    oneOrMore(FIELD),
                    "The column or columns with right answers for this scorer, in place of the dataset's.")
            .like("short_answer");
    private static final Key EXPECTED = key(
                    "expected", FIELD, "The column with the verdict of people: the agreement with it is measured too.")
            .like("label");
    private static final Key EXPECTED_MAPPING = key(
                    "expected-mapping",
                    MAPPING,
                    "From what stands in `expected` to a verdict; what is not named must be a verdict itself.")
            .like("{good: pass, bad: fail}");

    private static final Keys EXACT = Keys.of(NAME, REFERENCE, normalise("[trim]"));

    private static final Keys LABEL = Keys.of(
            NAME,
            REFERENCE,
            key("labels", WORDS, "The classes there are; by default whatever answers and references say.")
                    .like("[acceptable, unacceptable]"),
            normalise("[trim, lower-case]"),
            key(
                            "pattern",
                            one(new Simple.Regex()),
                            "Finds the class in the answer: the first group of the first match. By default the whole answer is the class.")
                    .like("\"verdict: (\\\\w+)\""));

    private static final Keys CONTAINS = Keys.of(
            NAME,
            REFERENCE,
            key("texts", oneOrMore(text()), "What the answer must contain; by default the sample's references.")
                    .like("[Paris, Lutetia]"),
            mode("texts"),
            normalise("[none]"));

    private static final Keys REGEX = Keys.of(
            NAME,
            key("pattern", oneOrMore(one(new Simple.Regex())), "What the answer must match; RE2 syntax.")
                    .must()
                    .like("\"[0-9]{4}\""),
            mode("patterns"),
            key("whole", FLAG, "Whether the whole answer must match, not a part of it.")
                    .or("false"),
            key("ignore-case", FLAG, "Whether case is ignored.").or("false"));

    private static final Keys JSON_SCHEMA = Keys.of(
                    NAME,
                    key("file", new Shape.FileName(false), "A file with the JSON Schema that the answer must fit.")
                            .like("answer.schema.json"),
                    key("schema", new Shape.Json(), "The schema itself, in place of `file`.")
                            .like("{type: object, required: [name]}"),
                    key("fenced", FLAG, "Whether the JSON may stand in a fenced Markdown block with other text around.")
                            .or("false"))
            .rules(exactlyOne("file", "schema"));

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

    private static final Keys ERROR_RATE = Keys.of(NAME, REFERENCE, normalise("[none]"));

    private static final Keys TOKEN_F1 = Keys.of(
            NAME,
            REFERENCE,
            key(
                            "version",
                            one(Simple.Choice.of("1.1", "2")),
                            "Which evaluation script of SQuAD: 2 knows questions without an answer.")
                    .or("1.1"));

    private static final Keys CODE = Keys.of(
            NAME,
            key("language", one(Simple.Choice.of("python")), "The language of the answers.")
                    .or("python"),
            key(
                            "timeout",
                            one(new Simple.Time()),
                            "How long one answer may take, 1 s or more; longer is a failed test.")
                    .or("10s"),
            key("memory", one(new Simple.Size()), "The most memory that one answer may take.")
                    .or("1GiB"),
            key("processes", one(new Simple.Whole(1, 4096)), "How many processes and threads one answer may have.")
                    .or("64"),
            key(
                            "minimum",
                            one(Simple.Choice.of("confined", "namespaced-unfiltered", "namespaced", "separate-kernel")),
                            "The weakest sandbox in which code is run; on a machine without one nothing is run, and the scores are failed.")
                    .or("namespaced"),
            key("arguments-back", FLAG, "Whether changes that the answer makes to its arguments reach the tests.")
                    .or("false"),
            key(
                            "tolerance",
                            one(new Simple.Decimal(0, 1, false, false)),
                            "How far floats may differ in call and expected cases, relative and absolute.")
                    .or("0.000001"));

    private static final Keys JUDGE = Keys.of(
                    NAME,
                    key("guideline", new Shape.FileName(false), "A guideline file: criteria, scale, examples.")
                            .like("guidelines/usefulness.md"),
                    key(
                                    "shipped",
                                    one(new Simple.Text("the name of a guideline that ships with Etalon", null)),
                                    "A guideline that ships with Etalon, in place of `guideline`.")
                            .like("answer-usefulness.en"),
                    key(
                                    "model",
                                    one(new Simple.Text("the name of one of the models", null)),
                                    "Which of `models` judges.")
                            .must()
                            .like("gpt"),
                    key("temperature", ModelKeys.TEMPERATURE, "How freely the judge samples.")
                            .or("0"),
                    key(
                                    "max-tokens",
                                    CallKeys.COUNT,
                                    "The longest reply of the judge, in tokens; by default the model's.")
                            .like("1000"),
                    key("against", FIELD, "The column with the answer to compare with, for a pairwise guideline.")
                            .like("answer_b"),
                    key(
                                    "orders",
                                    one(Simple.Choice.of("both", "single")),
                                    "Whether a pair is judged in both orders (by default) or once, the evaluated answer first.")
                            .like("both"),
                    EXPECTED,
                    EXPECTED_MAPPING)
            .rules(
                    exactlyOne("guideline", "shipped"),
                    needs("orders", "against"),
                    needs("expected-mapping", "expected"));

    private static final Keys RECORDED_JUDGE = Keys.of(
                    NAME,
                    key("judge", text(), "Who gave the verdicts; by default the scorer's name.")
                            .like("gpt-4"),
                    key("verdict", FIELD, "The column with the verdict.").must().like("gpt4_verdict"),
                    key(
                                    "labels",
                                    WORDS,
                                    "The verdicts there are; for pairs judged in both orders they are A (the answer), B and tie.")
                            .like("[pass, fail]"),
                    key(
                                    "swapped",
                                    FIELD,
                                    "The column with the verdict of the other order, for pairs judged in both. It names the same answer as `verdict` does.")
                            .like("gpt4_verdict_swapped"),
                    key(
                                    "mapping",
                                    MAPPING,
                                    "From what stands in the columns to a verdict; what is not named must be a verdict itself.")
                            .like("{1: A, 2: B}"),
                    key("rationale", FIELD, "The column with the judge's reasons.")
                            .like("gpt4_reason"),
                    EXPECTED,
                    EXPECTED_MAPPING)
            .rules(exactlyOne("labels", "swapped"), needs("expected-mapping", "expected"));

    private static final Map<String, Keys> KINDS = kinds();

    static final Shape.Named SHAPE = new Shape.Named("scorer", KINDS);

    private ScorerKinds() {}

    private static Map<String, Keys> kinds() {
        Map<String, Keys> kinds = new LinkedHashMap<>();
        kinds.put("exact", EXACT);
        kinds.put("label", LABEL);
        kinds.put("contains", CONTAINS);
        kinds.put("regex", REGEX);
        kinds.put("json-schema", JSON_SCHEMA);
        kinds.put("bleu", BLEU);
        kinds.put("wer", ERROR_RATE);
        kinds.put("cer", ERROR_RATE);
        kinds.put("token-f1", TOKEN_F1);
        kinds.put("code", CODE);
        kinds.put("judge", JUDGE);
        kinds.put("recorded-judge", RECORDED_JUDGE);
        return Collections.unmodifiableMap(kinds);
    }

    /** The kinds there are, in the order of the documentation. */
    public static List<String> names() {
        return List.copyOf(KINDS.keySet());
    }

    private static Key normalise(String fallback) {
        Shape step = one(Simple.Choice.of(
                "none",
                "trim",
                "whitespace",
                "lower-case",
                "punctuation",
                "ascii-punctuation",
                "articles",
                "nfc",
                "nfkc"));
        return key("normalise", oneOrMore(step), "What is done to both texts before they are compared, in this order.")
                .or(fallback);
    }

    private static Key mode(String what) {
        return key("mode", one(Simple.Choice.of("any", "all")), "Whether any or all of the " + what + " must be found.")
                .or("any");
    }
}
