package dev.etalon.optimize.choose;

import dev.etalon.optimize.pool.Redundancy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;

/** Draws a holder of fronts: each is in the hat once for each front that it holds. */
final class ParetoDraw {
    private ParetoDraw() {}

    /** What is drawn from. */
    static <K> List<Integer> hat(Map<K, List<Integer>> fronts, IntToDoubleFunction average) {
        Map<K, List<Integer>> left = Redundancy.removed(fronts, average);
        Map<Integer, Integer> held = new LinkedHashMap<>();
        left.values().forEach(front -> front.forEach(candidate -> held.merge(candidate, 1, Integer::sum)));
        List<Integer> hat = new ArrayList<>();
        held.forEach((candidate, times) -> hat.addAll(Collections.nCopies(times, candidate)));
        return hat;
    }
}
