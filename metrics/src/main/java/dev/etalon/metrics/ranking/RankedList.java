package dev.etalon.metrics.ranking;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Documents in the order in which somebody would read them, the best first. */
public final class RankedList {
    private final String[] ids;
    private final double @Nullable [] scores;

    private RankedList(String[] ids, double @Nullable [] scores) {
        this.ids = ids;
        this.scores = scores;
    }

    /** Documents that stand in their order. */
    public static RankedList of(List<String> ids) {
        return new RankedList(ids.toArray(String[]::new), null);
    }

    /**
     * Documents in any order, with the scores that rank them: the highest first; of equal scores, the greater id in the order of code
     * points first, as trec_eval does.
     *
     * @throws IllegalArgumentException when there are not as many scores as documents, or a score is not a number
     */
    public static RankedList of(List<String> ids, double[] scores) {
        if (ids.size() != scores.length) {
            throw new IllegalArgumentException(ids.size() + " documents have " + scores.length + " scores");
        }
        for (int i = 0; i < scores.length; i++) {
            if (Double.isNaN(scores[i])) {
                throw new IllegalArgumentException("the score of document \"" + ids.get(i) + "\" is not a number");
            }
        }
        return new RankedList(ids.toArray(String[]::new), scores.clone());
    }

    /** The same, from each document's score. */
    public static RankedList of(Map<String, Double> scores) {
        return of(
                List.copyOf(scores.keySet()),
                scores.values().stream().mapToDouble(Double::doubleValue).toArray());
    }

    public int size() {
        return ids.length;
    }

    /** The first document that stands here more than once. */
    public Optional<String> duplicate() {
        Set<String> seen = HashSet.newHashSet(ids.length);
        for (String id : ids) {
            if (!seen.add(id)) {
                return Optional.of(id);
            }
        }
        return Optional.empty();
    }

    /** The documents by rank. */
    String[] ranked(Compatibility like) {
        double[] known = scores;
        return known == null ? ids : ScoreOrder.sorted(ids, known, like);
    }

    /** For each rank, how many documents stand up to the end of its group of equal scores; see {@link #ranked}. */
    int[] groupEnds(Compatibility like) {
        int[] ends = new int[ids.length];
        double[] sorted = scores == null ? null : scores.clone();
        if (sorted != null) {
            Arrays.sort(sorted);
        }
        int end = ids.length;
        for (int i = ids.length - 1; i >= 0; i--) {
            boolean ties = sorted != null
                    && i + 1 < ids.length
                    && like.compareScores(sorted[ids.length - 1 - i], sorted[ids.length - 2 - i]) == 0;
            end = ties ? end : i + 1;
            ends[i] = end;
        }
        return ends;
    }

    /** The list with each document at its best place only. */
    RankedList withoutDuplicates(Compatibility like) {
        String[] ranked = ranked(like);
        Set<String> seen = HashSet.newHashSet(ranked.length);
        return of(Arrays.stream(ranked).filter(seen::add).toList());
    }
}
