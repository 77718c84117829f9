package dev.etalon.rating.estimate;

import java.util.ArrayList;
import java.util.List;

/**
 * What a rater said of golden answers, by what people say of them, on any scale.
 *
 * @param labels the scale, in its order
 * @param counts a row for each label of people, in it a place for each label of the rater
 */
public record GoldenCounts(List<String> labels, List<List<Long>> counts) {
    public GoldenCounts {
        labels = List.copyOf(labels);
        counts = counts.stream().map(List::copyOf).toList();
        int size = labels.size();
        if (size < 2 || counts.size() != size || counts.stream().anyMatch(row -> row.size() != size)) {
            throw new IllegalArgumentException("counts need a row and a place for each of the labels " + labels);
        }
        if (counts.stream().flatMap(List::stream).anyMatch(count -> count < 0)) {
            throw new IllegalArgumentException("counts must be 0 or more: " + counts);
        }
    }

    /** The counts from one list, row by row. */
    public static GoldenCounts of(List<String> labels, List<Long> all) {
        int size = labels.size();
        if (all.size() != size * size) {
            throw new IllegalArgumentException(size + " labels need " + size * size + " counts, not " + all.size());
        }
        List<List<Long>> rows = new ArrayList<>();
        for (int row = 0; row < size; row++) {
            rows.add(all.subList(row * size, (row + 1) * size));
        }
        return new GoldenCounts(labels, rows);
    }

    /** All counts, row by row. */
    public List<Long> flat() {
        return counts.stream().flatMap(List::stream).toList();
    }

    public long n() {
        return flat().stream().mapToLong(Long::longValue).sum();
    }

    /** How often people say the one and the rater the other, by their places on the scale. */
    public long count(int people, int rater) {
        return counts.get(people).get(rater);
    }

    /** How often people say it. */
    public long ofPeople(int people) {
        return counts.get(people).stream().mapToLong(Long::longValue).sum();
    }

    /** How often the rater says it. */
    public long ofRater(int rater) {
        return counts.stream().mapToLong(row -> row.get(rater)).sum();
    }

    /** How many different verdicts the rater gave. */
    long verdicts() {
        long used = 0;
        for (int rater = 0; rater < labels.size(); rater++) {
            used += ofRater(rater) > 0 ? 1 : 0;
        }
        return used;
    }
}
