package dev.etalon.metrics.sequence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers words from 0 in the order of first sight: the same word, the same number. */
public final class WordNumbers {
    private final Map<String, Integer> numbers = new HashMap<>();

    /** The words by number; new ones get the next. */
    public int[] of(List<String> words) {
        int[] made = new int[words.size()];
        for (int i = 0; i < made.length; i++) {
            Integer next = numbers.size();
            Integer known = numbers.putIfAbsent(words.get(i), next);
            made[i] = known == null ? next : known;
        }
        return made;
    }

    /** How many different words were seen so far. */
    public int size() {
        return numbers.size();
    }
}
