package dev.etalon.optimize.pool;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntToDoubleFunction;

/**
 * Takes candidates out of fronts that keep a holder without them, the weakest first. This is what the reference calls removing the
 * dominated; it is not Pareto dominance. A front that had a holder keeps one.
 */
public final class Redundancy {
    private Redundancy() {}

    /**
     * The fronts with their surviving holders.
     *
     * @param average a candidate's mean score
     */
    public static <K> Map<K, List<Integer>> removed(Map<K, List<Integer>> fronts, IntToDoubleFunction average) {
        Map<Integer, List<K>> held = new LinkedHashMap<>();
        Map<K, Integer> left = new HashMap<>();
        fronts.forEach((key, candidates) -> {
            left.put(key, candidates.size());
            candidates.forEach(candidate -> held.computeIfAbsent(candidate, ignored -> new ArrayList<>())
                    .add(key));
        });
        List<Integer> weakestFirst = new ArrayList<>(held.keySet());
        weakestFirst.sort(Comparator.comparingDouble(average::applyAsDouble));
        Set<Integer> gone = new HashSet<>();
        // One pass will do: a removal leaves fewer holders, so whoever was needed before it still is.
        for (int candidate : weakestFirst) {
            List<K> own = Objects.requireNonNull(held.get(candidate));
            if (own.stream().allMatch(key -> Objects.requireNonNull(left.get(key)) > 1)) {
                own.forEach(key -> left.merge(key, -1, Integer::sum));
                gone.add(candidate);
            }
        }
        return without(fronts, gone);
    }

    private static <K> Map<K, List<Integer>> without(Map<K, List<Integer>> fronts, Set<Integer> gone) {
        Map<K, List<Integer>> rest = new LinkedHashMap<>();
        fronts.forEach((key, candidates) -> {
            List<Integer> surviving = new ArrayList<>(candidates);
            surviving.removeIf(gone::contains);
            rest.put(key, surviving);
        });
        return rest;
    }

    /** All holders, each once, in the order in which they are first met. */
    public static Set<Integer> holders(Map<?, List<Integer>> fronts) {
        Set<Integer> all = new LinkedHashSet<>();
        fronts.values().forEach(all::addAll);
        return all;
    }
}
