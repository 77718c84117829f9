package dev.etalon.rating.golden.health;

import dev.etalon.rating.golden.GoldenItem;
import dev.etalon.rating.guideline.Finding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Items with the same text; case and the width of gaps do not count. */
final class Duplicates {
    private final List<List<GoldenItem>> groups;

    /** @param pairs whether two answers are compared: then items that do not tell the other one are passed over */
    Duplicates(List<GoldenItem> items, boolean pairs) {
        Map<String, List<GoldenItem>> byText = new LinkedHashMap<>();
        for (GoldenItem item : items) {
            if (!(pairs && item.against() == null)
                    && !(item.input() + Objects.requireNonNullElse(item.answer(), "")).isBlank()) {
                byText.computeIfAbsent(text(item), ignored -> new ArrayList<>()).add(item);
            }
        }
        this.groups = byText.values().stream().filter(group -> group.size() > 1).toList();
    }

    private static String text(GoldenItem item) {
        return plain(item.input()) + "\u0000" + plain(String.valueOf(item.answer())) + "\u0000"
                + plain(String.valueOf(item.against()));
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[\\s\\p{Z}]+", " ").strip();
    }

    /** The ids of items whose very text has another label too. */
    Set<String> conflicting() {
        Set<String> ids = new LinkedHashSet<>();
        groups.stream().filter(Duplicates::isConflict).forEach(group -> group.forEach(item -> ids.add(item.id())));
        return ids;
    }

    private static boolean isConflict(List<GoldenItem> group) {
        return group.stream()
                        .flatMap(item -> item.verdict().stream())
                        .distinct()
                        .count()
                > 1;
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        List<List<GoldenItem>> conflicts =
                groups.stream().filter(Duplicates::isConflict).toList();
        if (!conflicts.isEmpty()) {
            findings.add(new Finding(
                    Finding.Severity.ERROR,
                    "same-text-other-label",
                    conflicts.size() + " texts stand more than once with different labels, first "
                            + ids(conflicts.getFirst()) + ": settle them"));
        }
        List<List<GoldenItem>> leaks = groups.stream()
                .filter(group -> group.stream().map(GoldenItem::part).distinct().count() > 1)
                .toList();
        if (!leaks.isEmpty()) {
            findings.add(new Finding(
                    Finding.Severity.ERROR,
                    "part-leak",
                    leaks.size() + " texts stand in more than one part, first " + ids(leaks.getFirst())
                            + ": give them one group, so that test stays unseen"));
        }
        if (!groups.isEmpty() && conflicts.isEmpty() && leaks.isEmpty()) {
            findings.add(new Finding(
                    Finding.Severity.WARNING,
                    "duplicates",
                    groups.size() + " texts stand more than once, first " + ids(groups.getFirst())
                            + ": they count as if they were independent"));
        }
        return findings;
    }

    private static String ids(List<GoldenItem> group) {
        return group.stream().map(GoldenItem::id).limit(4).collect(Collectors.joining(", "));
    }
}
