package dev.etalon.core.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Trials left out of a comparison.
 *
 * @param count how many
 * @param firstIds the sample ids of the first few
 */
public record Unpaired(long count, List<String> firstIds) {
    public Unpaired {
        firstIds = List.copyOf(firstIds);
    }

    /** Counts, and remembers the first ids. */
    static final class Counter {
        private static final int LISTED = 10;

        private final List<Half> first = new ArrayList<>();
        private long count;

        void add(Half half) {
            count++;
            first.add(half);
            if (first.size() > 2 * LISTED) {
                shorten();
            }
        }

        private void shorten() {
            first.sort(Comparator.comparingLong(Half::ordinal)
                    .thenComparingInt(half -> half.key().repeat()));
            first.subList(Math.min(LISTED, first.size()), first.size()).clear();
        }

        Unpaired unpaired() {
            shorten();
            return new Unpaired(
                    count,
                    first.stream().map(half -> half.key().sampleId()).distinct().toList());
        }
    }
}
