package dev.etalon.rating.leaderboard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Systems that are compared with each other through some chain. Ratings of different leagues say nothing of each other. */
final class Leagues {
    private Leagues() {}

    /** Each league's systems, the largest league first. */
    static List<List<String>> of(List<String> systems, List<Duel> duels) {
        Map<String, String> parent = new HashMap<>();
        systems.forEach(system -> parent.put(system, system));
        duels.forEach(duel -> parent.put(root(parent, duel.a()), root(parent, duel.b())));
        Map<String, List<String>> leagues = new LinkedHashMap<>();
        systems.forEach(system -> leagues.computeIfAbsent(root(parent, system), ignored -> new ArrayList<>())
                .add(system));
        return leagues.values().stream()
                .sorted((one, other) -> Integer.compare(other.size(), one.size()))
                .map(List::copyOf)
                .toList();
    }

    private static String root(Map<String, String> parent, String system) {
        String at = system;
        while (!at.equals(parent.getOrDefault(at, at))) {
            at = parent.getOrDefault(at, at);
        }
        return at;
    }
}
