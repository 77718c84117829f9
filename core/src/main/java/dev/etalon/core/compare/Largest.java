package dev.etalon.core.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Keeps the largest changes that it is offered; of equal ones, those that come first in the dataset. */
final class Largest {

    /** A pair and how much better it got. */
    record Entry(TrialKey key, long ordinal, double gain) {}

    private static final Comparator<Entry> LARGEST_FIRST = Comparator.comparingDouble(
                    (Entry entry) -> -Math.abs(entry.gain))
            .thenComparingLong(Entry::ordinal)
            .thenComparingInt(entry -> entry.key.repeat());

    private final PriorityQueue<Entry> kept = new PriorityQueue<>(LARGEST_FIRST.reversed());
    private final int most;
    private long offered;

    Largest(int most) {
        this.most = most;
    }

    void offer(Entry entry) {
        offered++;
        kept.add(entry);
        if (kept.size() > most) {
            kept.remove();
        }
    }

    long offered() {
        return offered;
    }

    List<Entry> entries() {
        List<Entry> sorted = new ArrayList<>(kept);
        sorted.sort(LARGEST_FIRST);
        return sorted;
    }
}
