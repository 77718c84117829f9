package dev.etalon.rating.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What every candidate said of every golden answer: right or not. A verdict that is missing counts as not right: a judge that cannot be
 * read is no use.
 */
public final class Candidates {
    private final Map<String, Set<String>> right = new LinkedHashMap<>();
    private final Map<String, Double> cost = new LinkedHashMap<>();
    private final Map<String, Long> missing = new LinkedHashMap<>();
    private final Set<String> answers = new LinkedHashSet<>();

    /** One verdict on one golden answer. */
    public void add(String name, String answer, boolean isRight) {
        Set<String> rightOnes = right.computeIfAbsent(name, ignored -> new LinkedHashSet<>());
        answers.add(answer);
        if (isRight) {
            rightOnes.add(answer);
        }
    }

    /** Says of a candidate that one of its verdicts is missing, not wrong; reports tell how many are. */
    public void missing(String name) {
        missing.merge(name, 1L, Long::sum);
    }

    long missingOf(String name) {
        return missing.getOrDefault(name, 0L);
    }

    /** What the verdicts of a candidate took, in dollars or tokens, the same unit for all. */
    public void spent(String name, double more) {
        cost.merge(name, more, Double::sum);
    }

    public List<String> names() {
        return List.copyOf(right.keySet());
    }

    /** How many golden answers there are. */
    public int answers() {
        return answers.size();
    }

    /** The cost of one verdict; NaN where nothing was told. */
    public double costOf(String name) {
        return cost.getOrDefault(name, Double.NaN) / answers.size();
    }

    /** By candidate and golden answer, in the order of {@link #names}. */
    boolean[][] table() {
        List<String> items = new ArrayList<>(answers);
        return right.values().stream()
                .map(rightOnes -> {
                    boolean[] row = new boolean[items.size()];
                    for (int i = 0; i < row.length; i++) {
                        row[i] = rightOnes.contains(items.get(i));
                    }
                    return row;
                })
                .toArray(boolean[][]::new);
    }
}
