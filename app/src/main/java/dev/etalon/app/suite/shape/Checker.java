package dev.etalon.app.suite.shape;

import dev.etalon.app.suite.source.Place;
import dev.etalon.app.suite.source.Problems;
import dev.etalon.app.suite.source.YamlNode;
import dev.etalon.core.naming.NearestName;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Holds a YAML tree to its shape. What is wrong becomes a problem and is left out; the rest is checked all the same. */
public final class Checker {
    private final Problems problems;
    private final ScalarChecker scalars;

    /** @param folder what the names of files are relative to */
    public Checker(Path folder, Environment environment, Problems problems) {
        this.problems = problems;
        this.scalars = new ScalarChecker(folder, environment, problems);
    }

    /** Checks the keys of a whole file, empty where it is no group of keys at all. */
    public Optional<Options> check(YamlNode node, Shape.Keys shape) {
        return group(node, shape);
    }

    /** The files that are named, to be looked for. */
    public List<NamedFile> files() {
        return scalars.files();
    }

    /** The texts whose variables are looked up later. */
    public List<EnvText> lateTexts() {
        return scalars.lateTexts();
    }

    private Optional<? extends Value> value(YamlNode node, Shape shape) {
        return switch (shape) {
            case Shape.Keys keys -> group(node, keys);
            case Shape.MapOf map -> map(node, map);
            case Shape.ListOf list -> list(node, list);
            case Shape.Named named -> named(node, named);
            case Shape.One one -> scalars.one(node, one.simple());
            case Shape.Late late -> scalars.late(node, late.kind());
            case Shape.FileName file -> scalars.file(node, file);
            case Shape.Json ignored -> scalars.json(node);
        };
    }

    private Optional<Options> group(YamlNode node, Shape.Keys shape) {
        if (node instanceof YamlNode.Entries entries) {
            return Optional.of(keys(entries, shape));
        }
        if (shape.shortKey() != null && !isNothing(node)) {
            YamlNode.Entry entry = new YamlNode.Entry(shape.shortKey(), node.place(), node);
            return Optional.of(keys(new YamlNode.Entries(node.place(), List.of(entry)), shape));
        }
        problems.add(
                node.place(),
                isNothing(node)
                        ? "it has no value; the keys here are " + String.join(", ", shape.names())
                        : "must be a group of keys (" + String.join(", ", shape.names()) + "), not " + node.kindName());
        return Optional.empty();
    }

    private Options keys(YamlNode.Entries node, Shape.Keys shape) {
        Set<String> meant = new TreeSet<>();
        Map<String, YamlNode> given = known(node, shape, meant);
        Map<String, Value> values = new LinkedHashMap<>();
        for (Key key : shape.keys()) {
            YamlNode value = given.get(key.name());
            if (value != null) {
                value(value, key.shape()).ifPresent(checked -> values.put(key.name(), checked));
            } else if (key.required() && !meant.contains(key.name())) {
                problems.add(node.place(), "the key \"" + key.name() + "\" is missing");
            } else if (key.fallback() != null) {
                value(Fallback.node(key.fallback(), node.place()), key.shape())
                        .ifPresent(checked -> values.put(key.name(), checked));
            }
        }
        shape.rules().forEach(rule -> hold(rule, node, given.keySet(), meant));
        return new Options(node.place(), Set.copyOf(shape.names()), values, aside(shape));
    }

    private static Set<String> aside(Shape.Keys shape) {
        return shape.keys().stream()
                .filter(key -> !key.decides())
                .map(Key::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** @param meant gets the keys that somebody meant: no word more that they are missing */
    private Map<String, YamlNode> known(YamlNode.Entries node, Shape.Keys shape, Set<String> meant) {
        Map<String, YamlNode> given = new LinkedHashMap<>();
        for (YamlNode.Entry entry : node.entries()) {
            if (shape.names().contains(entry.key())) {
                given.put(entry.key(), entry.value());
            } else {
                // The keys that are taken already are not what somebody meant.
                List<String> free = shape.names().stream()
                        .filter(name -> node.find(name).isEmpty())
                        .toList();
                NearestName.of(entry.key(), free).ifPresent(meant::add);
                problems.add(
                        entry.keyPlace(),
                        "there is no key \"" + entry.key() + "\"" + hint(entry.key(), free, "the other keys here are"));
            }
        }
        return given;
    }

    private static String hint(String written, Collection<String> words, String choice) {
        return NearestName.of(written, words)
                .map(word -> "; did you mean \"" + word + "\"?")
                .orElseGet(() -> words.isEmpty() ? "" : "; " + choice + " " + String.join(", ", words));
    }

    private void hold(Rule rule, YamlNode.Entries node, Set<String> given, Set<String> meant) {
        switch (rule) {
            case Rule.ExactlyOne one -> exactlyOne(one.keys(), node, given, meant);
            case Rule.Needs needs -> {
                if (given.contains(needs.key()) && needs.others().stream().noneMatch(given::contains)) {
                    problems.add(
                            placeOf(needs.key(), node),
                            "\"" + needs.key() + "\" needs " + words(needs.others(), " or ") + " beside it");
                }
            }
            case Rule.StandsFor ignored -> {
                // What the key tells was written out before anything is checked.
            }
        }
    }

    private void exactlyOne(List<String> keys, YamlNode.Entries node, Set<String> given, Set<String> meant) {
        Set<String> there = new TreeSet<>(given);
        there.retainAll(Set.copyOf(keys));
        if (there.isEmpty() && keys.stream().noneMatch(meant::contains)) {
            problems.add(node.place(), "one of the keys " + words(keys, ", ") + " is missing");
        }
        if (there.size() > 1) {
            problems.add(node.place(), words(there, " and ") + " stand together; keep one of them");
        }
    }

    private static Place placeOf(String key, YamlNode.Entries node) {
        return node.entries().stream()
                .filter(entry -> entry.key().equals(key))
                .map(YamlNode.Entry::keyPlace)
                .findFirst()
                .orElse(node.place());
    }

    private static String words(Iterable<String> words, String between) {
        StringBuilder text = new StringBuilder();
        words.forEach(word -> text.append(text.isEmpty() ? "" : between)
                .append('"')
                .append(word)
                .append('"'));
        return text.toString();
    }

    private Optional<Options> map(YamlNode node, Shape.MapOf shape) {
        if (!(node instanceof YamlNode.Entries entries)) {
            problems.add(node.place(), "must be a group of keys, each " + shape.what() + ", not " + node.kindName());
            return Optional.empty();
        }
        Map<String, Value> values = new LinkedHashMap<>();
        for (YamlNode.Entry entry : entries.entries()) {
            if (entry.key().isBlank()) {
                problems.add(entry.keyPlace(), "a key must be " + shape.what() + ", not blank");
            }
            value(entry.value(), shape.value()).ifPresent(checked -> values.put(entry.key(), checked));
        }
        return Optional.of(new Options(node.place(), null, values, Set.of()));
    }

    private Optional<Value.Many> list(YamlNode node, Shape.ListOf shape) {
        List<YamlNode> items = switch (node) {
            case YamlNode.Items list -> list.items();
            case YamlNode.Scalar scalar when shape.single() && !isNothing(scalar) -> List.of(scalar);
            default -> {
                problems.add(node.place(), "must be a list (each item after \"- \"), not " + node.kindName());
                yield List.of();
            }
        };
        if (node instanceof YamlNode.Items && items.isEmpty()) {
            problems.add(node.place(), "the list is empty; put something in it or leave the key out");
        }
        List<Value> values = new ArrayList<>();
        items.forEach(item -> value(item, shape.item()).ifPresent(values::add));
        return values.isEmpty() ? Optional.empty() : Optional.of(new Value.Many(values));
    }

    /** A kind with its options becomes a group of one key, which is the kind. */
    private Optional<Options> named(YamlNode node, Shape.Named shape) {
        return switch (node) {
            case YamlNode.Scalar bare when bare.kind() != YamlNode.Kind.NOTHING -> bare(bare, shape);
            case YamlNode.Entries entries
            when entries.entries().size() == 1 -> {
                YamlNode.Entry entry = entries.entries().getFirst();
                yield kind(entry.key(), entry.value(), shape, entry.keyPlace());
            }
            case YamlNode.Entries entries -> {
                problems.add(
                        node.place(),
                        "must be one " + shape.what() + " with its options indented under it, not the "
                                + entries.entries().size() + " keys "
                                + words(
                                        entries.entries().stream()
                                                .map(YamlNode.Entry::key)
                                                .toList(),
                                        ", "));
                yield Optional.empty();
            }
            default -> {
                problems.add(node.place(), "must be the name of a " + shape.what() + ", not " + node.kindName());
                yield Optional.empty();
            }
        };
    }

    private Optional<Options> bare(YamlNode.Scalar name, Shape.Named shape) {
        Place under = name.place().key(name.text(), name.place().line());
        return kind(name.text(), new YamlNode.Entries(under, List.of()), shape, name.place());
    }

    private Optional<Options> kind(String kind, YamlNode options, Shape.Named shape, Place place) {
        Shape.Keys keys = shape.kinds().get(kind);
        if (keys == null) {
            problems.add(
                    place,
                    "there is no " + shape.what() + " \"" + kind + "\""
                            + hint(kind, shape.kinds().keySet(), "there are"));
            return Optional.empty();
        }
        if (isNothing(options)) {
            problems.add(
                    options.place(), "it has no value; write \"- " + kind + "\" without the colon, or give options");
            return Optional.empty();
        }
        return group(options, keys)
                .map(checked -> new Options(place, shape.kinds().keySet(), Map.of(kind, checked), Set.of()));
    }

    private static boolean isNothing(YamlNode node) {
        return node instanceof YamlNode.Scalar scalar && scalar.kind() == YamlNode.Kind.NOTHING;
    }
}
