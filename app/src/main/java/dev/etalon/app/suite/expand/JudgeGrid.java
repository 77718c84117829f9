package dev.etalon.app.suite.expand;

import dev.etalon.app.suite.source.Place;
import dev.etalon.app.suite.source.Problems;
import dev.etalon.app.suite.source.YamlNode;
import dev.etalon.app.suite.source.YamlNode.Entries;
import dev.etalon.app.suite.source.YamlNode.Entry;
import dev.etalon.app.suite.source.YamlNode.Items;
import dev.etalon.app.suite.source.YamlNode.Scalar;
import dev.etalon.core.naming.NearestName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The scorer {@code judge-grid}: a judge for each model with each guideline and each method. Its name is made of what it differs from
 * the others in.
 */
final class JudgeGrid {
    /** What a suite names it. */
    static final String KIND = "judge-grid";

    private static final int MOST = 50;
    private static final List<String> KEYS =
            List.of("name", "model", "guideline", "shipped", "methods", "common", "most");

    private final Problems problems;

    JudgeGrid(Problems problems) {
        this.problems = problems;
    }

    /** One value of an axis: what it adds to a judge's name, and to its options. */
    private record Choice(String name, List<Entry> options) {}

    Entries expand(Entries suite) {
        return suite.find("scorers").orElse(null) instanceof Items scorers
                ? Trees.with(suite, "scorers", expanded(scorers))
                : suite;
    }

    private Items expanded(Items scorers) {
        List<YamlNode> all = new ArrayList<>();
        for (YamlNode scorer : scorers.items()) {
            if (scorer instanceof Entries kinds && kinds.find(KIND).orElse(null) instanceof Entries grid) {
                all.addAll(judges(grid));
            } else {
                all.add(scorer);
            }
        }
        return new Items(scorers.place(), all);
    }

    private List<YamlNode> judges(Entries grid) {
        for (Entry entry : grid.entries()) {
            if (!KEYS.contains(entry.key())) {
                problems.add(
                        entry.keyPlace(),
                        "there is no key \"" + entry.key() + "\"" + "." + NearestName.hint(entry.key(), KEYS)
                                + " What all judges share stands under \"common\", what they differ in under \"methods\"");
            }
        }
        List<List<Choice>> axes = new ArrayList<>();
        axes.add(values(grid, "model"));
        axes.add(guidelines(grid));
        axes.add(methods(grid));
        long count = axes.stream().mapToLong(List::size).reduce(1, (a, b) -> a * b);
        long most = Trees.findText(grid, "most")
                .filter(text -> text.matches("\\d{1,6}"))
                .map(Long::parseLong)
                .orElse((long) MOST);
        if (count == 0 || count > most) {
            problems.add(
                    grid.place(),
                    count == 0
                            ? "a grid needs models and guidelines: give \"model\" and \"guideline\" (or \"shipped\")"
                            : "this grid makes " + count + " judges, more than " + most
                                    + ": take values out, or set \"most\" to " + count);
            return List.of();
        }
        List<List<Choice>> chosen = List.of(List.of());
        for (List<Choice> axis : axes) {
            chosen = chosen.stream()
                    .flatMap(before -> axis.stream().map(choice -> plus(before, choice)))
                    .toList();
        }
        return chosen.stream().map(choices -> judge(grid, axes, choices)).toList();
    }

    private static List<Choice> plus(List<Choice> before, Choice choice) {
        List<Choice> more = new ArrayList<>(before);
        more.add(choice);
        return more;
    }

    private static YamlNode judge(Entries grid, List<List<Choice>> axes, List<Choice> choices) {
        Place place = grid.place();
        List<String> names = new ArrayList<>();
        Trees.findText(grid, "name").ifPresent(names::add);
        Map<String, Entry> options = new LinkedHashMap<>();
        Trees.findGroup(grid, "common")
                .ifPresent(common -> common.entries().forEach(entry -> options.put(entry.key(), entry)));
        for (int axis = 0; axis < axes.size(); axis++) {
            if (axes.get(axis).size() > 1) {
                names.add(choices.get(axis).name());
            }
            choices.get(axis).options().forEach(entry -> options.put(entry.key(), entry));
        }
        String name = names.isEmpty() ? "judge" : String.join("-", names);
        options.put("name", Trees.entry("name", Trees.text(place, name)));
        Entries judge = new Entries(place, List.copyOf(options.values()));
        return Trees.group(place, Trees.entry("judge", judge));
    }

    private static List<Choice> values(Entries grid, String key) {
        return Trees.list(grid, key).stream()
                .filter(Scalar.class::isInstance)
                .map(value -> new Choice(brief(((Scalar) value).text()), List.of(Trees.entry(key, value))))
                .toList();
    }

    private static List<Choice> guidelines(Entries grid) {
        List<Choice> all = new ArrayList<>(values(grid, "guideline"));
        all.addAll(values(grid, "shipped"));
        return all;
    }

    private static List<Choice> methods(Entries grid) {
        return Trees.findGroup(grid, "methods")
                .map(methods -> methods.entries().stream()
                        .map(method -> new Choice(
                                brief(method.key()),
                                method.value() instanceof Entries options ? options.entries() : List.of()))
                        .toList())
                .orElse(List.of(new Choice("once", List.of())));
    }

    /** A file by its name without folder and ending; nothing that a scorer's name may not hold. */
    private static String brief(String text) {
        String file = text.substring(text.lastIndexOf('/') + 1).replaceFirst("\\.md$", "");
        return file.replaceAll("[\\s.:/\\\\]+", "-");
    }
}
