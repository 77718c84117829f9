package dev.etalon.optimize.choose;

import dev.etalon.optimize.pool.Pool;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Candidates by their averages; the oldest first among equals. */
final class Averages {
    private Averages() {}

    static int highest(Pool pool) {
        return top(pool, 1).getFirst();
    }

    static List<Integer> top(Pool pool, int k) {
        return IntStream.range(0, pool.size())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer number) -> -pool.average(number)))
                .limit(k)
                .toList();
    }
}
