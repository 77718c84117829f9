package dev.etalon.rating.learned;

import dev.etalon.rating.guideline.ContentHash;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Parts lessons into folds by their groups. Groups are dealt out in the order of their rarest verdict and of their hash, so that each
 * fold has of every verdict, and the order of the lessons makes no difference.
 *
 * @param of the fold by group
 */
record Folds(int count, Map<String, Integer> of) {
    private static final int MOST = 10;

    static Folds of(List<Lesson> lessons) {
        Map<Integer, Long> frequency = new HashMap<>();
        Map<String, Integer> verdicts = new LinkedHashMap<>();
        lessons.forEach(lesson -> frequency.merge(lesson.label(), 1L, Long::sum));
        lessons.forEach(lesson -> verdicts.merge(
                lesson.group(),
                lesson.label(),
                (one, other) -> frequency.getOrDefault(other, 0L) < frequency.getOrDefault(one, 0L) ? other : one));
        List<String> dealt = verdicts.keySet().stream()
                .sorted(Comparator.comparing((String group) -> verdicts.get(group))
                        .thenComparing(group -> ContentHash.of(group).hex()))
                .toList();
        int count = Math.min(MOST, dealt.size());
        Map<String, Integer> folds = new LinkedHashMap<>();
        IntStream.range(0, dealt.size()).forEach(place -> folds.put(dealt.get(place), place % count));
        return new Folds(count, folds);
    }

    List<Lesson> without(List<Lesson> lessons, int fold) {
        return lessons.stream().filter(lesson -> fold(lesson) != fold).toList();
    }

    List<Integer> places(List<Lesson> lessons, int fold) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < lessons.size(); i++) {
            if (fold(lessons.get(i)) == fold) {
                places.add(i);
            }
        }
        return places;
    }

    private int fold(Lesson lesson) {
        return of.getOrDefault(lesson.group(), 0);
    }
}
