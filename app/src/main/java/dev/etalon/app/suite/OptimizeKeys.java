package dev.etalon.app.suite;

import static dev.etalon.app.suite.shape.Key.key;
import static dev.etalon.app.suite.shape.Shape.count;
import static dev.etalon.app.suite.shape.Shape.field;
import static dev.etalon.app.suite.shape.Shape.one;
import static dev.etalon.app.suite.shape.Shape.oneOrMore;
import static dev.etalon.app.suite.shape.Shape.text;

import dev.etalon.app.suite.shape.Key;
import dev.etalon.app.suite.shape.Options;
import dev.etalon.app.suite.shape.Shape;
import dev.etalon.app.suite.shape.Simple;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The key {@code optimize}. */
final class OptimizeKeys {
    private static final Shape NONE_OR_MORE = one(new Simple.Whole(0, 1000));
    private static final Shape PERCENT = one(new Simple.Whole(1, 99));
    private static final Shape LEVEL = one(new Simple.Decimal(0, 1, true, true));

    private static final Shape.Keys BUDGET = Shape.Keys.of(Stream.concat(
                    Stream.of(
                            key(
                                            "evaluations",
                                            one(new Simple.Whole(1, Long.MAX_VALUE)),
                                            "The most answers to make and score, test included; by default enough for 20 full iterations.")
                                    .like("2000"),
                            key(
                                            "reflections",
                                            one(new Simple.Whole(1, Long.MAX_VALUE)),
                                            "The most requests to the model that writes.")
                                    .or("200")),
                    SuiteKeys.BUDGET.keys().stream())
            .toArray(Key[]::new));

    private static final Shape.Keys SPLIT = Shape.Keys.of(
            key("train", PERCENT, "Percent of the samples to learn from.").or("30"),
            key("validation", PERCENT, "Percent to choose by; the rest is the test set.")
                    .or("30"));

    private static final Shape.Keys PROPOSALS = Shape.Keys.of(
            key("parents", one(new Simple.Whole(1, 100)), "How many candidates one iteration improves.")
                    .or("1"),
            key(
                            "minibatches",
                            one(new Simple.Whole(1, 100)),
                            "How often it improves each of them, every time on another minibatch.")
                    .or("1"),
            key(
                            "take",
                            one(new Simple.Whole(1, 10_000)),
                            "How many of its children go on to validation, the largest gains first; by default all that are a gain.")
                    .like("1"),
            key("memory", NONE_OR_MORE, "How many texts that did not help a reflection is shown.")
                    .or("5"));

    private static final Shape.Keys ACCEPTANCE = Shape.Keys.of(
            key(
                            "minibatch-level",
                            LEVEL,
                            "How sure the gain on training samples must be before a child is validated, one-sided; 0.5: not behind.")
                    .or("0.5"),
            key("looks", one(new Simple.Whole(1, 20)), "How often it may ask for more training samples to be sure.")
                    .or("1"),
            key("block", count(), "Validation samples between two looks of the race.")
                    .or("10"),
            key("futility", LEVEL, "A child whose chance p is above it at a look drops out of the race.")
                    .or("0.5"),
            key("level", LEVEL, "A child whose p is at most this at the end is taken.")
                    .or("0.5"),
            key("retests", NONE_OR_MORE, "How often the whole validation set is run again before a child is taken.")
                    .or("0"),
            key(
                            "ties",
                            one(new Simple.Flag()),
                            "By the published decisions: whether a child with the same sum goes on.")
                    .or("false"));

    private static final Shape.Keys GUARDS = Shape.Keys.of(
            key("length", one(new Simple.Whole(1, 20_000)), "The most characters of a new text.")
                    .or("20000"),
            key("copied-words", one(new Simple.Whole(2, 1000)), "So many words in a row from a sample are a copy.")
                    .or("12"),
            key("keep", oneOrMore(text()), "Passages that every new text must have, word for word.")
                    .like("[\"Answer with one word.\"]"),
            key("attempts", one(new Simple.Whole(1, 20)), "How often the model is asked for one text.")
                    .or("2"));

    static final Shape.Keys SHAPE = Shape.Keys.of(
            key("reflection", text(), "The model that writes new texts, by its name under `models`.")
                    .like("writer"),
            key("judge", text(), "Improve the guideline of this judge in place of the prompt.")
                    .like("grounded"),
            key(
                            "texts",
                            oneOrMore(one(Simple.Choice.of("template", "system"))),
                            "Improve only these texts of the prompt; by default all.")
                    .like("[template]"),
            key(
                            "objectives",
                            new Shape.MapOf(
                                    one(new Simple.Decimal(0, 1e12, false, false)),
                                    "a scorer, or tokens, dollars, ..."),
                            "What is to get better, and what one unit of it counts: scorers of the suite, and `tokens`, `dollars`, `seconds`, `characters` of an answer, of which less is better. Weight 0: competes on the front, counts in no sum. By default the first scorer.")
                    .like("{exact: 1, tokens: 0.0001}"),
            key(
                            "front",
                            one(Simple.Choice.of("instance", "objective", "hybrid", "cartesian")),
                            "On what candidates compete: each validation sample, each objective's mean, both, or each objective of each sample.")
                    .or("instance"),
            key("budget", BUDGET, "The most that a search may take; what is not named is the suite's `budget`."),
            key("split", SPLIT, "How the dataset is parted."),
            key("weight", field(), "The column that says how much a sample counts, above 0.")
                    .like("meta.weight"),
            key("repeats", one(new Simple.Whole(1, 1000)), "How often each validation and test sample is run.")
                    .or("1"),
            key("rationale", field(), "The column with reasons of people, which the writing model is shown.")
                    .like("meta.why"),
            key("minibatch", count(), "Samples that one reflection sees.").or("3"),
            key("proposals", PROPOSALS, "How many new texts are asked for at once, and which go on."),
            key(
                            "mode",
                            one(Simple.Choice.of("honest", "published")),
                            "Whether paired tests decide which child is taken, or sums on one minibatch, as published. Budget, guards and test are the same.")
                    .or("honest"),
            key(
                            "candidates",
                            one(Simple.Choice.of("top-pareto", "pareto", "best", "epsilon-greedy")),
                            "Who is improved next: who is best on most samples, among the `top` by their means or among all; the best mean; or with probability `epsilon` any. By default `top-pareto`, in mode published `pareto`.")
                    .like("pareto"),
            key("top", one(new Simple.Whole(1, 10_000)), "Among how many, for `top-pareto`.")
                    .or("3"),
            key("epsilon", one(new Simple.Decimal(0, 1, false, true)), "How often any, for `epsilon-greedy`.")
                    .or("0.1"),
            key(
                            "components",
                            one(Simple.Choice.of("round-robin", "all")),
                            "Which text of a candidate with several is improved: one after the other, or all at once.")
                    .or("round-robin"),
            key("merges", NONE_OR_MORE, "How many crossings of two candidates may be accepted.")
                    .or("0"),
            key("acceptance", ACCEPTANCE, "When a child is taken."),
            key("guards", GUARDS, "What a new text must keep to."));

    private OptimizeKeys() {}

    static OptimizeSpec spec(Options options) {
        OptimizeSpec usual = OptimizeSpec.USUAL;
        return new OptimizeSpec(
                options.findText("reflection").orElse(null),
                aim(options),
                options.findGroup("budget").map(OptimizeKeys::limits).orElse(usual.limits()),
                data(options),
                proposals((int) options.whole("minibatch"), options.findGroup("proposals")),
                strategies(options),
                options.findGroup("guards").map(OptimizeKeys::guards).orElse(usual.guards()));
    }

    private static OptimizeSpec.Aim aim(Options options) {
        Map<String, Double> objectives = new LinkedHashMap<>();
        options.findGroup("objectives")
                .ifPresent(group -> group.keys().forEach(name -> objectives.put(name, group.decimal(name))));
        return new OptimizeSpec.Aim(
                options.findText("judge").orElse(null),
                options.texts("texts"),
                objectives,
                options.text("front"),
                options.findText("rationale").orElse(null));
    }

    private static OptimizeSpec.Limits limits(Options budget) {
        return new OptimizeSpec.Limits(
                budget.findWhole("evaluations").orElse(null), budget.whole("reflections"), SuiteKeys.budgetOf(budget));
    }

    private static OptimizeSpec.Data data(Options options) {
        List<Integer> split = options.findGroup("split")
                .map(group -> List.of((int) group.whole("train"), (int) group.whole("validation")))
                .orElse(List.of(
                        OptimizeSpec.USUAL.data().train(),
                        OptimizeSpec.USUAL.data().validation()));
        return new OptimizeSpec.Data(
                split.getFirst(), split.getLast(), options.findText("weight").orElse(null), (int)
                        options.whole("repeats"));
    }

    private static OptimizeSpec.Proposals proposals(int minibatch, Optional<Options> group) {
        OptimizeSpec.Proposals usual = OptimizeSpec.USUAL.proposals();
        return new OptimizeSpec.Proposals(
                minibatch,
                group.map(own -> (int) own.whole("parents")).orElse(usual.parents()),
                group.map(own -> (int) own.whole("minibatches")).orElse(usual.minibatches()),
                group.flatMap(own -> own.findWhole("take")).map(Long::intValue).orElse(null),
                group.map(own -> (int) own.whole("memory")).orElse(usual.memory()));
    }

    private static OptimizeSpec.Strategies strategies(Options options) {
        OptimizeSpec.Mode mode =
                options.text("mode").equals("honest") ? OptimizeSpec.Mode.HONEST : OptimizeSpec.Mode.PUBLISHED;
        return new OptimizeSpec.Strategies(
                mode,
                options.findText("candidates").orElse(mode == OptimizeSpec.Mode.HONEST ? "top-pareto" : "pareto"),
                (int) options.whole("top"),
                options.decimal("epsilon"),
                options.text("components"),
                (int) options.whole("merges"),
                options.findGroup("acceptance")
                        .map(OptimizeKeys::acceptance)
                        .orElse(OptimizeSpec.USUAL.strategies().acceptance()));
    }

    private static OptimizeSpec.Acceptance acceptance(Options group) {
        return new OptimizeSpec.Acceptance(
                group.decimal("minibatch-level"),
                (int) group.whole("looks"),
                (int) group.whole("block"),
                group.decimal("futility"),
                group.decimal("level"),
                (int) group.whole("retests"),
                group.flag("ties"));
    }

    private static OptimizeSpec.Guards guards(Options group) {
        return new OptimizeSpec.Guards(
                (int) group.whole("length"), (int) group.whole("copied-words"), group.texts("keep"), (int)
                        group.whole("attempts"));
    }
}
