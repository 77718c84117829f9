package dev.etalon.app.suite.scorers;

import static dev.etalon.app.suite.scorers.CommonKeys.COUNT;
import static dev.etalon.app.suite.scorers.CommonKeys.FIELD;
import static dev.etalon.app.suite.scorers.CommonKeys.FLAG;
import static dev.etalon.app.suite.scorers.CommonKeys.MAPPING;
import static dev.etalon.app.suite.scorers.CommonKeys.NAME;
import static dev.etalon.app.suite.scorers.CommonKeys.WORDS;
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
import java.util.List;

/** Answers that a rater judges by a guideline. */
final class JudgeKinds {
    private static final Key EXPECTED = key(
                    "expected", FIELD, "The column with the verdict of people: the agreement with it is measured too.")
            .like("label");

    private static final Key EXPECTED_MAPPING = key(
                    "expected-mapping",
                    MAPPING,
                    "From what stands in `expected` to a verdict; what is not named must be a verdict itself.")
            .like("{good: pass, bad: fail}");

    private static final Key CERTIFICATE = key(
                    "certificate",
                    new Shape.FileName(false),
                    "What `etalon judge exam` wrote of this judge: its pass rate, mean or win rate is then corrected for its error.")
            .like("certificates/judge.json");
    private static final Key BELOW_BAR = key(
                    "below-bar", FLAG, "Whether it may score although its certificate says that it is below the bar.")
            .or("false");

    private static final Key EXAMPLES = key(
                    "examples",
                    ExampleKeys.ALL,
                    "Answers that people have rated, shown to the judge before the one to rate.")
            .like("{file: golden.jsonl, count: 3, choice: nearest, verdict: label}");

    private static final Key GUIDELINE = key(
                    "guideline", new Shape.FileName(false), "A guideline file: criteria, scale, examples.")
            .like("guidelines/usefulness.md");
    private static final Key SHIPPED = key(
                    "shipped",
                    one(new Simple.Text("the name of a guideline that ships with Etalon", null)),
                    "A guideline that ships with Etalon, in place of `guideline`.")
            .like("answer-usefulness.en");
    private static final Key AGAINST = key(
                    "against", FIELD, "The column with the answer to compare with, for a pairwise guideline.")
            .like("answer_b");

    private static final Keys JUDGE = Keys.of(
                    NAME,
                    GUIDELINE,
                    SHIPPED,
                    key(
                                    "model",
                                    one(new Simple.Text("the name of one of the models", null)),
                                    "Which of `models` judges.")
                            .like("gpt"),
                    key(
                                    "jury",
                                    WORDS,
                                    "Several of `models` that vote, in place of `model`. Labels go by the majority, numbers by the mean.")
                            .like("[gpt, claude, local]"),
                    key(
                                    "samples",
                                    COUNT,
                                    "How many votes are taken of each model, by default 1. More need a `temperature` above 0.")
                            .like("5"),
                    key(
                                    "ties",
                                    one(Simple.Choice.of("abstain", "first")),
                                    "What a draw of the votes is: no verdict (by default), or the label among the leading ones that was voted for first.")
                            .like("abstain"),
                    key("temperature", Shape.temperature(), "How freely the judge samples.")
                            .or("0"),
                    key(
                                    "verdict-from",
                                    one(Simple.Choice.of("text", "probabilities")),
                                    "What a verdict is taken from: what the reply says (by default), or the probabilities of the tokens where it says it. `openai`, servers that speak its protocol and `gguf` tell them.")
                            .like("probabilities"),
                    key(
                                    "verify",
                                    one(new Simple.Text("the name of one of the models", null)),
                                    "Which of `models`, the judge's own or another, checks each verdict and gives the one that counts.")
                            .like("gpt"),
                    EXAMPLES,
                    key(
                                    "reference",
                                    one(Simple.Choice.of("shown", "hidden")),
                                    "Whether the judge must see a right answer or must not; by default as the guideline's inputs say.")
                            .like("shown"),
                    key("max-tokens", COUNT, "The longest reply of the judge, in tokens; by default the model's.")
                            .like("1000"),
                    key(
                                    "claims",
                                    ClaimKeys.ALL,
                                    "Rate each claim of the answer by itself: who cuts the answer into them.")
                            .like("sentences"),
                    AGAINST,
                    key(
                                    "orders",
                                    one(Simple.Choice.of("both", "single")),
                                    "Whether a pair is judged in both orders (by default) or once, the evaluated answer first.")
                            .like("both"),
                    key(
                                    "items",
                                    one(Simple.Choice.of("each", "together")),
                                    "For a rubric: a call for each item (by default), or one for all of them.")
                            .like("each"),
                    EXPECTED,
                    EXPECTED_MAPPING,
                    CERTIFICATE,
                    BELOW_BAR)
            .rules(
                    exactlyOne("guideline", "shipped"),
                    exactlyOne("model", "jury"),
                    needs("ties", "samples", "jury"),
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
                    EXPECTED_MAPPING,
                    CERTIFICATE,
                    BELOW_BAR)
            .rules(exactlyOne("labels", "swapped"), needs("expected-mapping", "expected"));

    private static final Keys GRID = Keys.of(
            key("name", text(), "Stands before the names of the judges, which are made of what they differ in.")
                    .like("faithful"),
            key("model", listOf(one(new Simple.Text("the name of one of the models", null))), "The models to try.")
                    .must()
                    .like("[gpt, local]"),
            key("guideline", oneOrMore(new Shape.FileName(false)), "The guideline files to try, or versions of one.")
                    .like("[grounded-1.md, grounded-2.md]"),
            key("shipped", WORDS, "Guidelines that ship with Etalon, to try too.")
                    .like("[faithfulness.en]"),
            key(
                            "methods",
                            new Shape.MapOf(new Shape.Json(), "the name of a method"),
                            "Ways to ask, by name: each with options of `judge`, for example `samples`, `examples`, `reference`, `orders`.")
                    .like("{once: {temperature: 0}, vote: {samples: 5, temperature: 0.7}}"),
            key("common", new Shape.Json(), "Options of `judge` that all of them have.")
                    .like("{expected: label}"),
            key("most", COUNT, "The most judges that it may make.").or("50"));

    private static final Keys LEARNED_JUDGE = Keys.of(
                    NAME,
                    GUIDELINE,
                    SHIPPED,
                    key(
                                    "weights",
                                    new Shape.FileName(false),
                                    "What was learnt; `etalon judge train` writes it from `golden`.")
                            .must()
                            .like("judges/faithfulness.json"),
                    key(
                                    "golden",
                                    ExampleKeys.GOLDEN,
                                    "Answers that people have rated, to learn from. Not needed once `weights` is there.")
                            .like("{file: golden.jsonl, verdict: label}"),
                    key(
                                    "decide",
                                    one(Simple.Choice.of("balanced", "likeliest")),
                                    "Which verdict is given: the one that is most above its usual share, so that rare verdicts are given too, or the likeliest.")
                            .or("balanced"),
                    AGAINST,
                    SemanticKinds.ENCODER,
                    EXPECTED,
                    EXPECTED_MAPPING,
                    CERTIFICATE,
                    BELOW_BAR)
            .rules(exactlyOne("guideline", "shipped"), needs("expected-mapping", "expected"));

    private JudgeKinds() {}

    static List<ScorerKind> all() {
        return List.of(
                new ScorerKind("judge", "What a model says of the answer by a guideline.", JUDGE),
                new ScorerKind(
                        "judge-grid",
                        "Many judges to choose from, for `etalon judge search`: each model with each guideline and each method.",
                        GRID),
                new ScorerKind(
                        "learned-judge",
                        "What a judge says that was learnt from labels of people: no model, no key.",
                        LEARNED_JUDGE),
                new ScorerKind("recorded-judge", "What somebody said of the answer earlier.", RECORDED_JUDGE));
    }
}
