package dev.etalon.optimize.choose;

import dev.etalon.optimize.pool.FrontKey;
import dev.etalon.optimize.pool.Pool;
import dev.etalon.optimize.random.PythonRandom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A draw by fronts in which only the k candidates with the highest averages take part. */
record TopKPareto(int k) implements CandidateSelector {
    TopKPareto {
        if (k < 1) {
            throw new IllegalArgumentException("k must be 1 or more, not " + k);
        }
    }

    @Override
    public int select(Pool pool, PythonRandom random) {
        List<Integer> hat = pool.derived(this, this::hat);
        return hat.isEmpty() ? Averages.highest(pool) : random.choice(hat);
    }

    private List<Integer> hat(Pool pool) {
        List<Integer> top = Averages.top(pool, k);
        Map<FrontKey, List<Integer>> among = new LinkedHashMap<>();
        pool.fronts().forEach((key, holders) -> {
            List<Integer> left = holders.stream().filter(top::contains).toList();
            if (!left.isEmpty()) {
                among.put(key, left);
            }
        });
        return among.isEmpty() ? List.of() : ParetoDraw.hat(among, pool::average);
    }
}
