package dev.etalon.app.suite;

import static dev.etalon.app.suite.shape.Key.key;
import static dev.etalon.app.suite.shape.Rule.exactlyOne;
import static dev.etalon.app.suite.shape.Rule.needs;
import static dev.etalon.app.suite.shape.Shape.listOf;
import static dev.etalon.app.suite.shape.Shape.one;

import dev.etalon.app.suite.shape.Options;
import dev.etalon.app.suite.shape.Shape;
import dev.etalon.app.suite.shape.Simple;
import dev.etalon.app.suite.source.Place;
import org.jspecify.annotations.Nullable;

/** The key {@code gate}. */
final class GateKeys {
    private static final Shape AMOUNT =
            one(new Simple.Decimal(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, false, true));
    private static final Shape MARGIN = one(new Simple.Decimal(0, Double.POSITIVE_INFINITY, true, true));
    private static final Shape BASELINE = one(new Simple.Text("the id of a run, or a name for one", null));

    private static final Shape.Keys CONDITION = Shape.Keys.of(
                    key(
                                    "scorer",
                                    one(new Simple.Text("the name of a scorer", null)),
                                    "The scorer, by its name in this suite.")
                            .must()
                            .like("exact"),
                    key(
                                    "aggregate",
                                    one(new Simple.Text("the name of an aggregate", null)),
                                    "Which of its numbers; by default the main one.")
                            .like("macro-f1"),
                    key("at-least", AMOUNT, "The number is this high or higher.")
                            .like("80%"),
                    key("at-most", AMOUNT, "The number is this low or lower.").like("0.15"),
                    key(
                                    "not-worse-than",
                                    BASELINE,
                                    "Not worse than that run by more than the margin: the id of a run, or a name that the command line gives one.")
                            .like("baseline"),
                    key("better-than", BASELINE, "Better than that run, by more than the margin where there is one.")
                            .like("baseline"),
                    key("margin", MARGIN, "The difference that does not matter, above 0, in the units of the number.")
                            .like("0.02"))
            .rules(
                    exactlyOne("at-least", "at-most", "not-worse-than", "better-than"),
                    needs("not-worse-than", "margin"),
                    needs("margin", "not-worse-than", "better-than"));

    static final Shape.Keys SHAPE = Shape.Keys.of(
            key(
                            "error-rate",
                            one(new Simple.Share()),
                            "How often, at most, the gate may let a run pass that should not.")
                    .or("5%"),
            key("conditions", listOf(CONDITION), "What must hold, all of it.").must());

    private GateKeys() {}

    static GateSpec spec(Options options) {
        return new GateSpec(
                options.decimal("error-rate"),
                options.groups("conditions").stream().map(GateKeys::condition).toList());
    }

    private static GateSpec.Condition condition(Options options) {
        Place place = options.place();
        String scorer = options.text("scorer");
        @Nullable String aggregate = options.findText("aggregate").orElse(null);
        if (options.has("at-least")) {
            return new GateSpec.AtLeast(place, scorer, aggregate, options.decimal("at-least"));
        }
        if (options.has("at-most")) {
            return new GateSpec.AtMost(place, scorer, aggregate, options.decimal("at-most"));
        }
        if (options.has("not-worse-than")) {
            return new GateSpec.NotWorse(
                    place, scorer, aggregate, options.text("not-worse-than"), options.decimal("margin"));
        }
        double margin = options.findDecimal("margin").orElse(0.0);
        return new GateSpec.Better(place, scorer, aggregate, options.text("better-than"), margin);
    }
}
