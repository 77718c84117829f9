package dev.etalon.optimize.pool;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
        List<Integer> weakestFirst = new ArrayList<>(holders(fronts));
        weakestFirst.sort(Comparator.comparingDouble(average::applyAsDouble));
        Set<Integer> gone = new HashSet<>();
        while (removeOne(fronts, weakestFirst, gone)) {
            // The scan begins anew after each removal, as fewer can stand in for the rest.
        }
        Map<K, List<Integer>> left = new LinkedHashMap<>();
        fronts.forEach((key, candidates) -> left.put(
                key,
                candidates.stream()
                        .filter(candidate -> !gone.contains(candidate))
                        .toList()));
        return left;
    }

    /** All holders, each once, in the order in which they are first met. */
    public static Set<Integer> holders(Map<?, List<Integer>> fronts) {
        Set<Integer> all = new LinkedHashSet<>();
        fronts.values().forEach(all::addAll);
        return all;
    }

    private static boolean removeOne(Map<?, List<Integer>> fronts, List<Integer> order, Set<Integer> gone) {
        for (int candidate : order) {
            if (!gone.contains(candidate) && isRedundant(fronts, candidate, gone)) {
                return gone.add(candidate);
            }
        }
        return false;
    }

    private static boolean isRedundant(Map<?, List<Integer>> fronts, int candidate, Set<Integer> gone) {
        return fronts.values().stream()
                .filter(front -> front.contains(candidate))
                .allMatch(front -> front.stream().anyMatch(other -> other != candidate && !gone.contains(other)));
    }
}
