package dev.etalon.rating.guideline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What has changed between two texts of a guideline.
 *
 * @param changes in the order of the file
 */
public record GuidelineDiff(List<Change> changes) {
    public GuidelineDiff {
        changes = List.copyOf(changes);
    }

    public static GuidelineDiff between(Guideline before, Guideline after) {
        List<Change> changes = new ArrayList<>();
        compare(changes, labels(before), labels(after), false);
        compare(changes, shown(before), shown(after), true);
        compareOrder(changes, "criteria", before.criteria(), after.criteria());
        compareOrder(changes, "sections", sections(before), sections(after));
        return new GuidelineDiff(changes);
    }

    /** Whether verdicts by the one text may differ from verdicts by the other: then certificates and labels do not carry over. */
    public boolean mayChangeVerdicts() {
        return changes.stream().anyMatch(Change::mayChangeVerdicts);
    }

    /** What no rater sees. */
    private static Map<String, String> labels(Guideline guideline) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("name", guideline.name());
        parts.put("version", guideline.version());
        return parts;
    }

    private static Map<String, String> shown(Guideline guideline) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("language", guideline.language());
        parts.put("task", guideline.task().name().toLowerCase(Locale.ROOT));
        guideline
                .inputs()
                .forEach(input -> parts.put(
                        "inputs." + input.field().name().toLowerCase(Locale.ROOT),
                        input.required() ? "required" : "optional"));
        guideline.criteria().forEach((name, text) -> parts.put("criteria." + name, text));
        guideline.scale().anchors().forEach((label, text) -> parts.put("scale." + label, text));
        parts.putAll(items(guideline));
        parts.put("title", guideline.title());
        parts.putAll(sections(guideline));
        return parts;
    }

    private static Map<String, String> items(Guideline guideline) {
        Map<String, String> items = new LinkedHashMap<>();
        Rubric rubric = guideline.rubric();
        if (rubric != null) {
            rubric.items()
                    .forEach(item ->
                            items.put("item \"" + item.text() + "\"", item.points() + " points, tags " + item.tags()));
            items.put("items-from", rubric.field() == null ? "" : rubric.field());
        }
        return items;
    }

    private static Map<String, String> sections(Guideline guideline) {
        Map<String, String> sections = new LinkedHashMap<>();
        guideline.sections().forEach(section -> {
            String heading = section.heading().isEmpty() ? "task" : section.heading();
            sections.merge("section \"" + heading + "\"", section.text(), (one, next) -> one + "\n\n" + next);
        });
        return sections;
    }

    private static void compare(
            List<Change> changes, Map<String, String> before, Map<String, String> after, boolean shown) {
        Set<String> parts = new LinkedHashSet<>(before.keySet());
        parts.addAll(after.keySet());
        for (String part : parts) {
            String old = before.getOrDefault(part, "");
            String now = after.getOrDefault(part, "");
            if (!old.equals(now)) {
                changes.add(new Change(part, old, now, shown && !sameWords(old, now)));
            }
        }
    }

    private static boolean sameWords(String one, String other) {
        return one.replaceAll("\\s+", " ").equals(other.replaceAll("\\s+", " "));
    }

    /** The weightiest stands first, so the order counts; what is new or gone is told already. */
    private static void compareOrder(
            List<Change> changes, String what, Map<String, String> before, Map<String, String> after) {
        List<String> old = before.keySet().stream().filter(after::containsKey).toList();
        List<String> now = after.keySet().stream().filter(before::containsKey).toList();
        if (!old.equals(now)) {
            changes.add(new Change("order of " + what, String.join(", ", old), String.join(", ", now), true));
        }
    }
}
