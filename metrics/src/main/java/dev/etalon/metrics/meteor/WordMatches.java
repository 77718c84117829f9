package dev.etalon.metrics.meteor;

import dev.etalon.metrics.text.PorterStemmer;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which word of an answer is matched with which of a reference: first those that are the same, of the rest those with the same stem,
 * of the rest those whose stem is a synonym of the other's. Each round goes from the end of the answer and takes the last free place
 * of the reference, as NLTK does.
 */
final class WordMatches {
    private static final int FREE = -1;

    /** For each word of the answer, its place in the reference, or free. */
    private final int[] places;

    private final boolean[] taken;

    private WordMatches(int answer, int reference) {
        places = new int[answer];
        Arrays.fill(places, FREE);
        taken = new boolean[reference];
    }

    static WordMatches of(List<String> answer, List<String> reference, Synonyms synonyms) {
        WordMatches matches = new WordMatches(answer.size(), reference.size());
        matches.match(answer, reference, Synonyms.NONE);
        List<String> answerStems = answer.stream().map(PorterStemmer::stem).toList();
        List<String> referenceStems =
                reference.stream().map(PorterStemmer::stem).toList();
        matches.match(answerStems, referenceStems, Synonyms.NONE);
        matches.match(answerStems, referenceStems, synonyms);
        return matches;
    }

    int count() {
        return (int) Arrays.stream(places).filter(place -> place != FREE).count();
    }

    /** The runs of words that are neighbours on both sides. */
    int chunks() {
        int chunks = 0;
        for (int i = 0; i < places.length; i++) {
            boolean goesOn = i > 0 && places[i - 1] != FREE && places[i] == places[i - 1] + 1;
            chunks += places[i] != FREE && !goesOn ? 1 : 0;
        }
        return chunks;
    }

    private void match(List<String> answer, List<String> reference, Synonyms synonyms) {
        Map<String, Deque<Integer>> free = new HashMap<>();
        for (int place = 0; place < reference.size(); place++) {
            if (!taken[place]) {
                free.computeIfAbsent(reference.get(place), unused -> new ArrayDeque<>())
                        .push(place);
            }
        }
        for (int i = answer.size() - 1; i >= 0 && !free.isEmpty(); i--) {
            if (places[i] == FREE) {
                take(i, lastFree(free, synonyms.of(answer.get(i))));
            }
        }
    }

    private void take(int word, Deque<Integer> from) {
        if (!from.isEmpty()) {
            places[word] = from.pop();
            taken[places[word]] = true;
        }
    }

    private static Deque<Integer> lastFree(Map<String, Deque<Integer>> free, Set<String> words) {
        Deque<Integer> last = new ArrayDeque<>();
        for (String word : words) {
            Deque<Integer> places = free.get(word);
            if (places != null && !places.isEmpty() && (last.isEmpty() || places.getFirst() > last.getFirst())) {
                last = places;
            }
        }
        return last;
    }
}
