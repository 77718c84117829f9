package dev.etalon.optimize.pool;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The best score seen at each key, and the candidates that have it: equal scores share a place, exactly. */
final class Fronts {
    private final Map<FrontKey, Double> best = new LinkedHashMap<>();
    private final Map<FrontKey, List<Integer>> holders = new LinkedHashMap<>();

    void offer(FrontKey key, int candidate, double score) {
        double before = best.getOrDefault(key, Double.NEGATIVE_INFINITY);
        if (score > before) {
            best.put(key, score);
            holders.put(key, new ArrayList<>(List.of(candidate)));
        } else if (score == before) {
            holders.computeIfAbsent(key, ignored -> new ArrayList<>()).add(candidate);
        }
    }

    double best(FrontKey key) {
        return best.getOrDefault(key, Double.NEGATIVE_INFINITY);
    }

    /** The holders by key: single examples first, each kind in the order in which its keys were first met. */
    Map<FrontKey, List<Integer>> of(FrontierType type) {
        Map<FrontKey, List<Integer>> chosen = new LinkedHashMap<>();
        holders.forEach((key, candidates) -> {
            if (type.covers(key) && !(key instanceof FrontKey.Objective)) {
                chosen.put(key, Collections.unmodifiableList(candidates));
            }
        });
        holders.forEach((key, candidates) -> {
            if (type.covers(key) && key instanceof FrontKey.Objective) {
                chosen.put(key, Collections.unmodifiableList(candidates));
            }
        });
        return chosen;
    }
}
