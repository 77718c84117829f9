package dev.etalon.app.wiring;

import dev.etalon.app.models.Models;
import dev.etalon.app.suite.Suite;
import dev.etalon.app.suite.SuiteReader;
import dev.etalon.app.suite.scorers.ScorerKind;
import dev.etalon.app.suite.scorers.ScorerKinds;
import dev.etalon.app.suite.shape.Key;
import dev.etalon.app.suite.shape.Rule;
import dev.etalon.app.suite.shape.Shape;
import dev.etalon.app.suite.shape.Simple;
import dev.etalon.app.suite.source.SuiteException;
import dev.etalon.core.model.LanguageModel;
import dev.etalon.core.scorer.Measure;
import dev.etalon.core.summary.Aggregate;
import dev.etalon.core.summary.Direction;
import dev.etalon.report.ScorerCard;
import dev.etalon.report.ScorerCard.AggregateLine;
import dev.etalon.report.ScorerCard.OptionLine;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Describes every kind of scorer that a suite can name. Signatures and aggregates are those of a measure that is made, as in a run. */
public final class ScorerCatalogue {
    private ScorerCatalogue() {}

    /** All kinds, in the order of the documentation. */
    public static List<ScorerCard> all() {
        return ScorerKinds.all().stream().map(ScorerCatalogue::card).toList();
    }

    private static ScorerCard card(ScorerKind kind) {
        Optional<Measure> measure = example(kind);
        return new ScorerCard(
                kind.name(),
                kind.meaning(),
                measure.map(Measure::signature).orElse(null),
                measure.map(ScorerCatalogue::aggregates).orElse(List.of()),
                kind.keys().keys().stream().map(ScorerCatalogue::option).toList());
    }

    /**
     * Made from the examples of the keys that must be there, and where that is not enough, of one more; empty where it needs more of a
     * suite, such as a model.
     */
    private static Optional<Measure> example(ScorerKind kind) {
        List<Key> needed = Stream.concat(
                        kind.keys().keys().stream().filter(Key::required),
                        kind.keys().rules().stream().flatMap(rule -> oneOf(rule, kind.keys())))
                .toList();
        Stream<List<Key>> withOneMore = kind.keys().keys().stream()
                .filter(key -> key.example() != null && !needed.contains(key))
                .map(key -> Stream.concat(needed.stream(), Stream.of(key)).toList());
        return Stream.concat(Stream.of(needed), withOneMore)
                .map(keys -> made(kind, keys))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Measure> made(ScorerKind kind, List<Key> keys) {
        String options =
                keys.stream().map(key -> key.name() + ": " + key.example()).collect(Collectors.joining(", ", "{", "}"));
        String yaml = "suite: example\ndataset: data.jsonl\nsubject: {recorded: answer}\nscorers:\n  - " + kind.name()
                + (keys.isEmpty() ? "" : ": " + options) + "\n";
        try {
            Suite suite = new SuiteReader(name -> Optional.empty()).parse(Path.of("example.yaml"), yaml);
            try (Scorers scorers = new Scorers(suite, new NoModels())) {
                return Optional.of(scorers.measure(suite.scorers().get(0)));
            }
        } catch (SuiteException e) {
            return Optional.empty();
        }
    }

    /** Of keys that exclude each other, the last: the first ones name files. */
    private static Stream<Key> oneOf(Rule rule, Shape.Keys keys) {
        return rule instanceof Rule.ExactlyOne(List<String> names)
                ? keys.keys().stream().filter(key -> key.name().equals(names.getLast()))
                : Stream.of();
    }

    private static List<AggregateLine> aggregates(Measure measure) {
        return measure.summary().reading().aggregates().stream()
                .map(ScorerCatalogue::line)
                .toList();
    }

    private static AggregateLine line(Aggregate aggregate) {
        return new AggregateLine(
                aggregate.name(),
                end(aggregate.lowest()),
                end(aggregate.highest()),
                aggregate.direction() == Direction.HIGHER_IS_BETTER);
    }

    private static @Nullable Double end(double value) {
        return Double.isFinite(value) ? value : null;
    }

    private static OptionLine option(Key key) {
        return new OptionLine(
                key.name(), key.meaning(), values(key.shape()), key.required(), key.fallback(), key.example());
    }

    private static List<String> values(Shape shape) {
        return switch (shape) {
            case Shape.One(Simple.Choice(List<String> words)) -> words;
            case Shape.ListOf(Shape item, var ignored) -> values(item);
            default -> List.of();
        };
    }

    private static final class NoModels implements Models {
        @Override
        public LanguageModel model(String name) {
            throw new IllegalArgumentException("there is no model here");
        }

        @Override
        public String identity(String name) {
            throw new IllegalArgumentException("there is no model here");
        }

        @Override
        public void close() {}
    }
}
