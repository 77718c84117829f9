package dev.etalon.optimize.pool;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The best score seen at each key, and the candidates that have it: equal scores share a place, exactly. */
final class Fronts {
    private final Map<FrontKey, Double> best = new LinkedHashMap<>();
    private final Map<FrontKey, List<Integer>> holders = new LinkedHashMap<>();
    private final Set<FrontKey> changed = new LinkedHashSet<>();

    void offer(FrontKey key, int candidate, double score) {
        double before = best(key);
        if (score > before) {
            best.put(key, score);
            holders.put(key, new ArrayList<>(List.of(candidate)));
            changed.add(key);
        } else if (score == before) {
            holders.computeIfAbsent(key, ignored -> new ArrayList<>()).add(candidate);
            changed.add(key);
        }
    }

    double best(FrontKey key) {
        return best.getOrDefault(key, Double.NEGATIVE_INFINITY);
    }

    /** Whether every front that changed since the last time has holders among so many candidates. */
    boolean isRight(int candidates) {
        boolean right = true;
        for (FrontKey key : changed) {
            List<Integer> own = holders.getOrDefault(key, List.of());
            right &= !own.isEmpty() && Double.isFinite(best(key));
            for (int holder : own) {
                right &= holder < candidates;
            }
        }
        changed.clear();
        return right;
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
