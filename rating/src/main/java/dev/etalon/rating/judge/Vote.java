package dev.etalon.rating.judge;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The count of the labels that were voted for, in the order of the first vote for each. */
final class Vote {
    private final List<String> labels;
    private final Map<String, Long> counts;

    /** @param labels the votes, in order; at least one */
    Vote(List<String> labels) {
        this.labels = List.copyOf(labels);
        this.counts = labels.stream()
                .collect(Collectors.groupingBy(label -> label, LinkedHashMap::new, Collectors.counting()));
    }

    /** The label with most votes; of several, the one that the rule picks. */
    Optional<String> majority(Voting.Ties ties) {
        long most = counts.values().stream().mapToLong(Long::longValue).max().orElseThrow();
        List<String> leading =
                counts.keySet().stream().filter(label -> count(label) == most).toList();
        boolean decided = leading.size() == 1 || ties == Voting.Ties.FIRST;
        return decided ? Optional.of(leading.getFirst()) : Optional.empty();
    }

    /** The mean of votes that are numbers. */
    double mean() {
        return labels.stream().mapToInt(Integer::parseInt).average().orElseThrow();
    }

    /** The value of the scale nearest to the mean; halfway between two, the lower one. */
    String nearest(List<String> scale) {
        double mean = mean();
        return scale.stream()
                .map(Integer::valueOf)
                .sorted()
                .reduce((best, next) -> Math.abs(next - mean) < Math.abs(best - mean) ? next : best)
                .orElseThrow()
                .toString();
    }

    double share(String label) {
        return (double) count(label) / labels.size();
    }

    private long count(String label) {
        return counts.getOrDefault(label, 0L);
    }

    @Override
    public String toString() {
        return new TreeMap<>(counts).toString();
    }
}
