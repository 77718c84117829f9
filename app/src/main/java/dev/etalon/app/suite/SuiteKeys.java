package dev.etalon.app.suite;

import static dev.etalon.app.suite.shape.Key.key;
import static dev.etalon.app.suite.shape.Shape.listOf;
import static dev.etalon.app.suite.shape.Shape.one;
import static dev.etalon.app.suite.shape.Shape.oneOrMore;
import static dev.etalon.app.suite.shape.Shape.text;

import dev.etalon.app.suite.scorers.ScorerKinds;
import dev.etalon.app.suite.shape.Options;
import dev.etalon.app.suite.shape.Rule;
import dev.etalon.app.suite.shape.Shape;
import dev.etalon.app.suite.shape.Simple;
import dev.etalon.app.suite.shape.Tolerance;
import java.math.BigDecimal;

/** The keys at the top of a suite. */
final class SuiteKeys {
    private static final Shape COUNT = one(new Simple.Whole(1, Long.MAX_VALUE));

    private static final Shape.Keys ERRORS = Shape.Keys.of(
                    key(
                                    "max",
                                    one(new Simple.CountOrShare()),
                                    "How many trials may fail before the run stops: a count or a share.")
                            .or("10%"),
                    key(
                                    "retries",
                                    one(new Simple.Whole(0, 100)),
                                    "How often a call to an endpoint or program is tried again after an error that may pass.")
                            .or("3"))
            .shortFor("max");

    static final Shape.Keys BUDGET = Shape.Keys.of(
            key(
                            "dollars",
                            one(new Simple.Decimal(0, 1e9, true, false)),
                            "The most money, in US dollars; by default no cap.")
                    .like("5"),
            key("tokens", COUNT, "The most tokens, sent and received; by default no cap.")
                    .like("1000000"),
            key("calls", COUNT, "The most calls, failed ones included; by default no cap.")
                    .like("5000"),
            key("time", one(new Simple.Time()), "The longest time; by default no cap.")
                    .like("30m"));

    static final Shape.Keys SHAPE = Shape.Keys.of(
                    key("suite", text(), "The name of the suite, which its runs bear.")
                            .must()
                            .like("rucola-acceptability"),
                    key("description", text(), "What is evaluated, and why; for people.")
                            .like("Is the sentence good Russian?")
                            .aside(),
                    key(
                                    "golden",
                                    GoldenKeys.SHAPE,
                                    "A golden set: it tells the dataset, the recorded answers, what judges are held against (`expected: label`), and the exam's `design` and `people`, where the suite does not say them itself. A bare name is `file`.")
                            .aside(),
                    key("dataset", DatasetKeys.SHAPE, "Where the samples come from. A bare name is `path`.")
                            .must(),
                    key("subject", SubjectKeys.SHAPE, "The system under evaluation: exactly one of the five.")
                            .must(),
                    key("models", ModelKeys.SHAPE, "Language models by the name that the suite gives them."),
                    key(
                                    "prices",
                                    new Shape.FileName(false),
                                    "A CSV file with prices of models, in place of those that ship with Etalon.")
                            .like("prices.csv")
                            .aside(),
                    key(
                                    "scorers",
                                    listOf(ScorerKinds.shape()),
                                    "What scores the answers: a list, each a bare name or a name with its options indented under it.")
                            .must(),
                    key("slices", oneOrMore(Shape.field()), "Columns by whose values every number is shown apart.")
                            .like("[meta.domain]"),
                    key(
                                    "group",
                                    Shape.field(),
                                    "The column that says which samples depend on each other (turns of a conversation, questions on one document): intervals and tests are clustered by it.")
                            .like("meta.conversation"),
                    key("repeats", one(new Simple.Whole(1, 1000)), "How often each sample is answered.")
                            .or("1"),
                    key(
                                    "seed",
                                    one(new Simple.Whole(0, Long.MAX_VALUE)),
                                    "Decides every random draw: samples, bootstrap, permutations.")
                            .or("42"),
                    key("confidence", one(new Simple.Share()), "The confidence of intervals.")
                            .or("95%"),
                    key(
                                    "correction",
                                    one(Simple.Choice.of("holm", "bh", "by")),
                                    "How p is adjusted for the number of tests in a comparison: Holm for a decision, Benjamini-Hochberg (`bh`) or Benjamini-Yekutieli (`by`) for a search among many slices.")
                            .or("holm"),
                    key(
                                    "slice-minimum",
                                    one(new Simple.Whole(1, Long.MAX_VALUE)),
                                    "How many scores a slice needs to be tested; smaller ones are shown as too few.")
                            .or("10"),
                    key(
                                    "concurrency",
                                    one(new Simple.Whole(1, 100_000)),
                                    "How many trials are under way at most; models and endpoints have their own bounds.")
                            .or("1024")
                            .aside(),
                    key("errors", ERRORS, "What is done about errors. A bare number or share is `max`.")
                            .like("5%")
                            .aside(),
                    key(
                                    "budget",
                                    BUDGET,
                                    "The most that a run may use up, subject and judges together. A run that reaches it stops and can be resumed with a larger one.")
                            .aside(),
                    key(
                                    "responses",
                                    one(Simple.Choice.of("read-write", "replay-only", "refresh", "off")),
                                    "What is done with kept replies of models: served, served without ever asking, replaced, or neither served nor kept.")
                            .or("read-write")
                            .aside(),
                    key("gate", GateKeys.SHAPE, "When a run is good enough to be released.")
                            .aside(),
                    key("exam", ExamKeys.SHAPE, "The exam that the judges sit, for `etalon judge exam`.")
                            .aside(),
                    key(
                                    "optimize",
                                    OptimizeKeys.SHAPE,
                                    "How `etalon optimize` improves the prompt or a judge's guideline. Its command line wins over it.")
                            .aside())
            .rules(Rule.standsFor("golden", "dataset", "subject"));

    private SuiteKeys() {}

    static ErrorsSpec errors(Options suite) {
        return suite.findGroup("errors")
                .map(errors -> new ErrorsSpec(errors.findTolerance("max").orElseThrow(), (int) errors.whole("retries")))
                .orElseGet(() -> new ErrorsSpec(new Tolerance.Share(0.1), 3));
    }

    static BudgetSpec budget(Options suite) {
        return suite.findGroup("budget").map(SuiteKeys::budgetOf).orElse(BudgetSpec.UNLIMITED);
    }

    static BudgetSpec budgetOf(Options budget) {
        return new BudgetSpec(
                budget.findDecimal("dollars").map(BigDecimal::valueOf).orElse(null),
                budget.findWhole("tokens").orElse(null),
                budget.findWhole("calls").orElse(null),
                budget.findTime("time").orElse(null));
    }
}
