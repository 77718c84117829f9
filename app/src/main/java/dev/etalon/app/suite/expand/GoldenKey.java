package dev.etalon.app.suite.expand;

import dev.etalon.app.suite.source.Place;
import dev.etalon.app.suite.source.Problems;
import dev.etalon.app.suite.source.YamlNode;
import dev.etalon.app.suite.source.YamlNode.Entries;
import dev.etalon.app.suite.source.YamlNode.Entry;
import dev.etalon.app.suite.source.YamlNode.Items;
import dev.etalon.app.suite.source.YamlNode.Scalar;
import dev.etalon.rating.golden.GoldenFile;
import dev.etalon.rating.golden.GoldenSet;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The key {@code golden}: the file tells the dataset, the recorded answers, what the judges are held against, how the answers were
 * chosen and who labelled them. What the suite says itself stays.
 */
final class GoldenKey {
    private static final Set<String> JUDGES = Set.of("judge", "recorded-judge", "learned-judge");

    private final Path folder;
    private final Problems problems;

    GoldenKey(Path folder, Problems problems) {
        this.folder = folder;
        this.problems = problems;
    }

    Entries expand(Entries suite) {
        Optional<YamlNode> golden = suite.find("golden");
        Optional<String> file = golden.flatMap(node -> node instanceof Scalar scalar
                ? Optional.of(scalar.text())
                : node instanceof Entries group ? Trees.findText(group, "file") : Optional.empty());
        if (golden.isEmpty() || file.isEmpty()) {
            return suite;
        }
        Place place = golden.get().place();
        Optional<String> part =
                golden.get() instanceof Entries group ? Trees.findText(group, "part") : Optional.empty();
        Entries all = Trees.orElse(suite, "dataset", dataset(place, file.get(), part));
        all = Trees.orElse(all, "subject", Trees.group(place, Trees.entry("recorded", Trees.text(place, "answer"))));
        if (all.find("scorers").orElse(null) instanceof Items scorers) {
            all = Trees.with(all, "scorers", judges(place, scorers));
        }
        return exam(all, place, folder.resolve(file.get()));
    }

    private static Entries dataset(Place place, String file, Optional<String> part) {
        Entries dataset = Trees.group(place, Trees.entry("path", Trees.text(place, file)));
        return part.map(wanted -> Trees.orElse(
                        dataset,
                        "select",
                        Trees.group(
                                place,
                                Trees.entry(
                                        "where", Trees.group(place, Trees.entry("part", Trees.text(place, wanted)))))))
                .orElse(dataset);
    }

    private static Items judges(Place place, Items scorers) {
        List<YamlNode> held = new ArrayList<>();
        for (YamlNode scorer : scorers.items()) {
            boolean judge = scorer instanceof Entries kinds
                    && kinds.entries().size() == 1
                    && JUDGES.contains(kinds.entries().getFirst().key())
                    && kinds.entries().getFirst().value() instanceof Entries;
            held.add(judge ? heldAgainstLabels(place, (Entries) scorer) : scorer);
        }
        return new Items(scorers.place(), held);
    }

    private static Entries heldAgainstLabels(Place place, Entries scorer) {
        Entry kind = scorer.entries().getFirst();
        Entries options = Trees.orElse((Entries) kind.value(), "expected", Trees.text(place, "label"));
        return Trees.with(scorer, kind.key(), options);
    }

    /** A file that is not there is told of with the other files. */
    private Entries exam(Entries suite, Place place, Path file) {
        if (!Files.isRegularFile(file)) {
            return Trees.orElse(
                    suite, "exam", Trees.group(place, Trees.entry("design", Trees.text(place, "hand-picked"))));
        }
        try {
            GoldenSet set = GoldenFile.read(file);
            Entries exam = Trees.findGroup(suite, "exam").orElse(new Entries(place, List.of()));
            exam = Trees.orElse(
                    exam, "design", Trees.text(place, set.header().design().label()));
            if (set.items().stream().anyMatch(item -> item.labels().size() > 1)) {
                List<String> people =
                        set.raters().stream().map(rater -> "labels." + rater).toList();
                exam = Trees.orElse(exam, "people", Trees.texts(place, people));
            }
            return suite.find("exam").isPresent() ? Trees.with(suite, "exam", exam) : Trees.orElse(suite, "exam", exam);
        } catch (IllegalArgumentException e) {
            problems.add(place, String.valueOf(e.getMessage()));
            return suite;
        }
    }
}
