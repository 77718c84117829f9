package dev.etalon.app.suite;

import static dev.etalon.app.suite.shape.Key.key;
import static dev.etalon.app.suite.shape.Shape.one;
import static dev.etalon.app.suite.shape.Shape.oneOrMore;
import static dev.etalon.app.suite.shape.Shape.text;

import dev.etalon.app.suite.shape.Options;
import dev.etalon.app.suite.shape.Shape;
import dev.etalon.app.suite.shape.Simple;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The key {@code exam}. */
final class ExamKeys {
    static final Shape.Keys SHAPE = Shape.Keys.of(
            key(
                            "design",
                            one(Simple.Choice.of("random", "balanced", "enriched", "hand-picked")),
                            "How the golden answers were chosen: at random from the traffic, so many of each verdict, one verdict more often on purpose (or from another system), or by hand. It decides how the judge's rate may be corrected. A golden set tells it; without one it must be there.")
                    .like("random"),
            key(
                            "people",
                            oneOrMore(Shape.field()),
                            "Columns with the label of one person each, to show how often people agree.")
                    .like("[labels.0, labels.1]"),
            key(
                            "people-mapping",
                            new Shape.MapOf(one(new Simple.Word()), "what stands in the column"),
                            "From what stands in `people` to a verdict; what is not named is a verdict itself.")
                    .like("{good: pass, bad: fail}"),
            key(
                            "bar",
                            new Shape.MapOf(one(new Simple.Decimal(-1, 1, false, true)), "the name of a mark"),
                            "The least that a judge must reach, by mark: accuracy, sensitivity, specificity, kappa, ...")
                    .like("{sensitivity: 90%, specificity: 80%}"),
            key(
                            "test",
                            one(new Simple.Share()),
                            "The share of golden answers that a search does not see: its pick is looked at on them once, and each look is written down.")
                    .like("40%"),
            key(
                            "folds",
                            one(new Simple.Whole(2, 1000)),
                            "With it a search tells what choosing itself is worth, by cross-validation with so many folds: for golden sets too small to set a part aside.")
                    .like("5"),
            key("fold-repeats", one(new Simple.Whole(1, 1000)), "How often the answers are dealt into folds anew.")
                    .or("20"),
            key("certificates", text(), "The folder for the certificates, a file for each judge.")
                    .or("certificates"));

    private ExamKeys() {}

    static ExamSpec spec(Options options, Path suite) {
        Path folder = Optional.ofNullable(suite.toAbsolutePath().getParent()).orElseThrow();
        Map<String, String> mapping = new LinkedHashMap<>();
        options.findGroup("people-mapping")
                .ifPresent(group -> group.keys().forEach(raw -> mapping.put(raw, group.text(raw))));
        Map<String, Double> bar = new LinkedHashMap<>();
        options.findGroup("bar").ifPresent(group -> group.keys().forEach(mark -> bar.put(mark, group.decimal(mark))));
        return new ExamSpec(
                options.text("design"),
                options.texts("people"),
                mapping,
                bar,
                options.findDecimal("test").orElse(0.0),
                options.findWhole("folds").map(Math::toIntExact).orElse(0),
                (int) options.whole("fold-repeats"),
                folder.resolve(options.text("certificates")).normalize());
    }
}
