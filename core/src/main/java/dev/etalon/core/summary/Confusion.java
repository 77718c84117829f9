package dev.etalon.core.summary;

import dev.etalon.core.score.Score;
import dev.etalon.core.stats.Interval;
import dev.etalon.core.stats.ShareIntervals;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/**
 * How often each true label was answered by each label.
 *
 * @param labels every label that was true or given, sorted
 * @param counts by cell; a cell that never occurred is absent
 */
public record Confusion(List<String> labels, Map<Cell, Long> counts) {

    /** A true label and the one given. */
    public record Cell(String expected, String given) {
        public Cell {
            Objects.requireNonNull(expected, "expected is null");
            Objects.requireNonNull(given, "given is null");
        }
    }

    public Confusion {
        labels = List.copyOf(labels);
        counts = Collections.unmodifiableMap(new HashMap<>(counts));
    }

    /** The confusion of the labelled scores among these whose true label is known. */
    public static Confusion of(Collection<Score> scores) {
        Counter counter = new Counter();
        scores.forEach(counter::add);
        return counter.confusion();
    }

    public long count(String expected, String given) {
        return counts.getOrDefault(new Cell(expected, given), 0L);
    }

    /** How often the true label was there. */
    public long expected(String label) {
        return labels.stream().mapToLong(given -> count(label, given)).sum();
    }

    /** Wilson's interval of a cell's share of its row, scores taken as independent; empty where the true label was never there. */
    public Optional<Interval> interval(String expected, String given, double level) {
        long row = expected(expected);
        return row == 0
                ? Optional.empty()
                : Optional.of(ShareIntervals.wilson((double) count(expected, given), (double) row, level));
    }

    public boolean isEmpty() {
        return counts.isEmpty();
    }

    /** Counts scores as they come. After 1,000 labels all further ones count as one. */
    public static final class Counter {
        private final LabelIndex labels = new LabelIndex();
        private final Map<Cell, Long> counts = new HashMap<>();

        /** Counts a labelled score whose true label is known; takes no notice of any other. */
        public void add(Score score) {
            if (score instanceof Score.Labelled labelled && labelled.expected() != null) {
                Cell cell = new Cell(labels.name(labelled.expected()), labels.name(labelled.label()));
                counts.merge(cell, 1L, Long::sum);
            }
        }

        public Confusion confusion() {
            return new Confusion(List.copyOf(new TreeSet<>(labels.all().keySet())), counts);
        }
    }
}
