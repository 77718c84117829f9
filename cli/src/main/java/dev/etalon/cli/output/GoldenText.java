package dev.etalon.cli.output;

import dev.etalon.app.golden.GoldenImport;
import dev.etalon.rating.exam.Mark;
import dev.etalon.rating.golden.GoldenItem;
import dev.etalon.rating.golden.GoldenSet;
import dev.etalon.rating.golden.health.GoldenHealth;
import dev.etalon.rating.golden.health.Suspect;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is said of golden sets, as text. */
public final class GoldenText {
    private static final int SHOWN = 10;

    private GoldenText() {}

    /** What an import made. */
    public static String of(GoldenImport.Result result, Path to) {
        GoldenSet set = result.set();
        StringBuilder out = new StringBuilder();
        out.append(to)
                .append(": ")
                .append(set.items().size())
                .append(" items (")
                .append(result.added());
        out.append(" new, ").append(result.relabelled()).append(" changed), ");
        out.append(set.header().design().label()).append(", guideline ");
        out.append(set.header().stamp().line()).append('\n');
        Map<String, Long> parts = set.items().stream()
                .collect(Collectors.groupingBy(item -> item.part().label(), Collectors.counting()));
        out.append("parts: ");
        out.append(parts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(part -> part.getKey() + " " + part.getValue())
                .collect(Collectors.joining(", ")));
        out.append('\n');
        if (!set.drifted().isEmpty()) {
            out.append(set.drifted().size())
                    .append(" labels were made by another text of the guideline: criteria may have drifted\n");
        }
        return out.append("next: etalon golden check ").append(to).append('\n').toString();
    }

    /** @param list where the doubtful items were written, null where they were not */
    public static String of(GoldenHealth health, Path file, @Nullable Path list) {
        StringBuilder out = new StringBuilder();
        out.append(file).append(": ").append(health.items()).append(" items, ").append(health.labelled());
        out.append(" with a verdict · ").append(counts(health.balance())).append(" · ");
        out.append(counts(health.parts())).append('\n');
        agreement(health, out);
        health.findings()
                .forEach(finding -> out.append(finding.severity().name().toLowerCase(Locale.ROOT))
                        .append(": ")
                        .append(finding.message())
                        .append(" [")
                        .append(finding.rule())
                        .append("]\n"));
        suspects(health, list, out);
        health.advice().forEach(line -> out.append(line).append('\n'));
        return out.toString();
    }

    private static void agreement(GoldenHealth health, StringBuilder out) {
        out.append(String.format(
                Locale.ROOT,
                "Two people or more have labelled %d (%.0f%%; 20 to 30%% is advised).%n",
                health.doubly(),
                health.items() == 0 ? 0 : 100.0 * health.doubly() / health.items()));
        if (!health.agreement().isEmpty()) {
            out.append("What people reach with each other, which is the most to ask of a judge:\n");
        }
        for (Mark mark : health.agreement()) {
            out.append(
                    mark.value() == null
                            ? String.format(Locale.ROOT, "  %-22s undefined: all labels are the same%n", mark.name())
                            : String.format(
                                    Locale.ROOT,
                                    "  %-22s %.3f%s%n",
                                    mark.name(),
                                    mark.value(),
                                    mark.low() == null
                                            ? ""
                                            : String.format(Locale.ROOT, " [%.3f, %.3f]", mark.low(), mark.high())));
        }
    }

    private static void suspects(GoldenHealth health, @Nullable Path list, StringBuilder out) {
        if (health.suspects().isEmpty()) {
            return;
        }
        out.append(health.suspects().size()).append(" items to look at again");
        out.append(list == null ? " (--adjudicate FILE writes them all):\n" : ", all in " + list + ":\n");
        for (Suspect suspect : health.suspects().stream().limit(SHOWN).toList()) {
            GoldenItem item = suspect.item();
            out.append("  ")
                    .append(item.id())
                    .append(" (")
                    .append(item.verdict().orElse("open"))
                    .append("): ");
            out.append(String.join("; ", suspect.reasons())).append('\n');
        }
    }

    private static String counts(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .map(count -> count.getKey() + " " + count.getValue())
                .collect(Collectors.joining(", "));
    }
}
