package dev.etalon.app.reporting;

import dev.etalon.report.RunReport.EditCount;
import dev.etalon.report.RunReport.EditTable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Counts the most frequent texts in flat memory. Exact up to so many different ones; beyond, all counts are lowered by their median
 * and those at zero forgotten, so that a count is too low by at most the sum of these medians. Daniel Anderson and others, "A
 * High-Performance Algorithm for Identifying Frequent Items in Data Streams", IMC 2017.
 */
final class FrequentCounter {
    private static final int SHOWN = 20;

    private final int most;
    private final Map<String, Long> counts = new HashMap<>();
    private long total;
    private long missed;

    /** @param most how many different texts are kept */
    FrequentCounter(int most) {
        this.most = most;
    }

    void add(String text) {
        total++;
        counts.merge(text, 1L, Long::sum);
        if (counts.size() > most) {
            shrink();
        }
    }

    private void shrink() {
        long[] sorted = counts.values().stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        long median = sorted[sorted.length / 2];
        missed += median;
        counts.replaceAll((text, count) -> count - median);
        counts.values().removeIf(count -> count <= 0);
    }

    /** The most frequent, equal ones in the order of the alphabet; null where nothing was counted. */
    @Nullable
    EditTable table() {
        if (total == 0) {
            return null;
        }
        List<EditCount> edits = counts.entrySet().stream()
                .map(entry -> new EditCount(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingLong(EditCount::count).reversed().thenComparing(EditCount::edit))
                .limit(SHOWN)
                .toList();
        return new EditTable(edits, total, missed);
    }
}
