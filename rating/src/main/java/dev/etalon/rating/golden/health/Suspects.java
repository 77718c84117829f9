package dev.etalon.rating.golden.health;

import dev.etalon.rating.golden.GoldenItem;
import dev.etalon.rating.golden.GoldenSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Finds the items that people should look at again. */
final class Suspects {
    private final GoldenSet set;
    private final List<RecordedVerdicts> strong;
    private final Map<String, String> words;
    private final Set<String> conflicting;

    /**
     * Where to look for doubts.
     *
     * @param strong judges that agree with people beyond doubt
     * @param words what the words of other items speak for instead
     * @param conflicting the ids of items whose very text has another label too
     */
    Suspects(GoldenSet set, List<RecordedVerdicts> strong, Map<String, String> words, Set<String> conflicting) {
        this.set = set;
        this.strong = List.copyOf(strong);
        this.words = Map.copyOf(words);
        this.conflicting = Set.copyOf(conflicting);
    }

    List<Suspect> find() {
        return set.items().stream()
                .map(item -> new Suspect(item, reasons(item)))
                .filter(suspect -> !suspect.reasons().isEmpty())
                .toList();
    }

    private List<String> reasons(GoldenItem item) {
        List<String> reasons = new ArrayList<>();
        if (!item.stamp().same(set.header().stamp())) {
            reasons.add("labelled by " + item.stamp().line() + ", the guideline is "
                    + set.header().stamp().line());
        }
        if (conflicting.contains(item.id())) {
            reasons.add("the same text has another label too");
        }
        people(item, reasons);
        judges(item, reasons);
        String better = words.get(item.id());
        if (better != null) {
            reasons.add("its words speak for " + better);
        }
        return reasons;
    }

    private static void people(GoldenItem item, List<String> reasons) {
        if (!item.isDisputed()) {
            return;
        }
        String counts = item.labels().values().stream()
                .collect(Collectors.groupingBy(label -> label, TreeMap::new, Collectors.counting()))
                .toString();
        if (item.majority().isEmpty()) {
            reasons.add(
                    item.label() == null
                            ? "people are divided " + counts + " and nothing is settled"
                            : "people are divided " + counts);
        } else if (item.label() != null && !item.label().equals(item.majority().get())) {
            reasons.add("the settled label is not what most people say " + counts);
        } else {
            long most = item.labels().values().stream()
                    .filter(label -> label.equals(item.majority().get()))
                    .count();
            if (5 * most <= 3L * item.labels().size()) {
                reasons.add("the majority is weak " + counts);
            }
        }
    }

    /** Two strong judges or more that all say the same other thing. */
    private void judges(GoldenItem item, List<String> reasons) {
        if (strong.size() < 2 || item.verdict().isEmpty()) {
            return;
        }
        Set<String> said = strong.stream()
                .map(judge -> String.valueOf(judge.said().get(item.id())))
                .collect(Collectors.toSet());
        String only = said.size() == 1 ? said.iterator().next() : "";
        if (set.header().scale().contains(only) && !only.equals(item.verdict().get())) {
            reasons.add("all " + strong.size() + " strong judges say " + only);
        }
    }
}
