package dev.etalon.optimize.merge;

import dev.etalon.optimize.pool.Pool;
import dev.etalon.optimize.program.Candidate;
import dev.etalon.optimize.random.PythonRandom;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds two candidates worth to be crossed, and crosses them: for each component the side that changed it since their common ancestor,
 * the better side where both did.
 */
final class Crossing {
    private static final int ATTEMPTS = 10;

    private final PythonRandom random;
    private final int overlapFloor;
    private final Set<List<Integer>> triplesDone = new HashSet<>();
    private final Set<List<Object>> crossed = new HashSet<>();

    /** Two candidates, the lower number first, and an ancestor of both. */
    record Family(int first, int second, int ancestor) {}

    /** A family and its child. */
    record Crossed(Family family, Candidate child) {}

    /** @param overlapFloor how many validation examples both parents must have a score of */
    Crossing(PythonRandom random, int overlapFloor) {
        this.random = random;
        this.overlapFloor = overlapFloor;
    }

    /** @param candidates from which parents are drawn, in ascending order */
    Optional<Crossed> next(Pool pool, List<Integer> candidates) {
        if (candidates.size() < 2 || pool.size() < 3) {
            return Optional.empty();
        }
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Crossed> found = family(pool, candidates).flatMap(family -> cross(pool, family));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<Family> family(Pool pool, List<Integer> candidates) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            List<Integer> pair = random.sample(candidates, 2);
            int first = Math.min(pair.get(0), pair.get(1));
            int second = Math.max(pair.get(0), pair.get(1));
            List<Integer> ancestors = ancestors(pool, first, second);
            if (!ancestors.isEmpty()) {
                double[] weights = ancestors.stream().mapToDouble(pool::average).toArray();
                return Optional.of(new Family(first, second, random.weighted(ancestors, weights)));
            }
        }
        return Optional.empty();
    }

    /** Common ancestors that are worse than both, and from which only one side has moved away in some component. */
    private List<Integer> ancestors(Pool pool, int first, int second) {
        Set<Integer> ofFirst = pool.ancestors(first);
        Set<Integer> ofSecond = pool.ancestors(second);
        if (ofFirst.contains(second) || ofSecond.contains(first)) {
            return List.of();
        }
        return ofFirst.stream()
                .filter(ofSecond::contains)
                .sorted()
                .filter(ancestor -> !triplesDone.contains(List.of(first, second, ancestor)))
                .filter(ancestor ->
                        pool.average(ancestor) <= pool.average(first) && pool.average(ancestor) <= pool.average(second))
                .filter(ancestor -> oneSideMoved(pool, new Family(first, second, ancestor)))
                .toList();
    }

    private static boolean oneSideMoved(Pool pool, Family family) {
        Candidate ancestor = pool.candidate(family.ancestor());
        return ancestor.components().stream().anyMatch(component -> {
            String old = ancestor.text(component);
            String first = pool.candidate(family.first()).text(component);
            String second = pool.candidate(family.second()).text(component);
            return (old.equals(first) || old.equals(second)) && !first.equals(second);
        });
    }

    private Optional<Crossed> cross(Pool pool, Family family) {
        Candidate ancestor = pool.candidate(family.ancestor());
        Map<String, String> texts = new LinkedHashMap<>();
        List<Integer> sides = new ArrayList<>();
        for (String component : ancestor.components()) {
            int side = side(pool, family, component);
            sides.add(side);
            texts.put(component, pool.candidate(side).text(component));
        }
        List<Object> done = List.of(family.first(), family.second(), sides);
        if (crossed.contains(done) || overlap(pool, family) < overlapFloor) {
            return Optional.empty();
        }
        crossed.add(done);
        triplesDone.add(List.of(family.first(), family.second(), family.ancestor()));
        return Optional.of(new Crossed(family, new Candidate(texts)));
    }

    private int side(Pool pool, Family family, String component) {
        String old = pool.candidate(family.ancestor()).text(component);
        String first = pool.candidate(family.first()).text(component);
        String second = pool.candidate(family.second()).text(component);
        if (old.equals(first)) {
            return old.equals(second) ? family.first() : family.second();
        }
        if (old.equals(second)) {
            return family.first();
        }
        int order = Double.compare(pool.average(family.first()), pool.average(family.second()));
        if (order == 0) {
            return random.choice(List.of(family.first(), family.second()));
        }
        return order > 0 ? family.first() : family.second();
    }

    private static long overlap(Pool pool, Family family) {
        Set<Integer> second = pool.member(family.second()).scores().keySet();
        return pool.member(family.first()).scores().keySet().stream()
                .filter(second::contains)
                .count();
    }
}
