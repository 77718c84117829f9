package dev.etalon.metrics.ranking;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the documents for one query: the grade of each, 0 for one that was judged and is not relevant. Negative grades are
 * of documents that were drawn for judging and then not judged, as in TREC. A document that is not here counts as not relevant, save
 * for bpref, which looks at judged documents only.
 */
public final class Judgements {
    private final Map<String, Integer> grades;
    private final int[] falling;

    private Judgements(Map<String, Integer> grades) {
        this.grades = grades;
        this.falling = falling(grades.values());
    }

    public static Judgements of(Map<String, Integer> grades) {
        return new Judgements(new HashMap<>(grades));
    }

    /** Documents that are relevant, all alike: grade 1. */
    public static Judgements relevant(Collection<String> ids) {
        Map<String, Integer> grades = HashMap.newHashMap(ids.size());
        ids.forEach(id -> grades.put(id, 1));
        return new Judgements(grades);
    }

    private static int[] falling(Collection<Integer> grades) {
        int[] rising = grades.stream()
                .mapToInt(Integer::intValue)
                .filter(grade -> grade >= 0)
                .sorted()
                .toArray();
        int[] falling = new int[rising.length];
        for (int i = 0; i < rising.length; i++) {
            falling[i] = rising[rising.length - 1 - i];
        }
        return falling;
    }

    /** The highest grade, 0 where there is none. */
    public int highest() {
        return falling.length == 0 ? 0 : falling[0];
    }

    /** How many documents have this grade or a higher one. */
    public int atLeast(int level) {
        int count = 0;
        while (count < falling.length && falling[count] >= level) {
            count++;
        }
        return count;
    }

    /** How many documents were judged, grade 0 included. */
    public int judged() {
        return falling.length;
    }

    @Nullable
    Integer grade(String id) {
        return grades.get(id);
    }

    /** The grade at a rank, from 0, of the best order there could be. */
    int ideal(int rank) {
        return rank < falling.length ? falling[rank] : 0;
    }
}
