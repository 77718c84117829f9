package dev.etalon.metrics.bleu;

import static dev.etalon.metrics.bleu.BleuFormula.MAX_ORDER;

import dev.etalon.metrics.text.Numbering;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The n-grams of one answer and its references, by number: an n-gram is the number of its first n-1 words and the number of its
 * last word, so no two share a number and no n-gram is ever copied.
 */
final class Ngrams {
    private final List<int[]> segments = new ArrayList<>();
    private final Map<String, Integer> words = new HashMap<>();
    private final Numbering numbers;

    Ngrams(List<List<String>> texts) {
        int tokens = 0;
        for (List<String> text : texts) {
            segments.add(text.stream()
                    .mapToInt(word -> words.computeIfAbsent(word, unused -> words.size()))
                    .toArray());
            tokens += text.size();
        }
        numbers = new Numbering(MAX_ORDER * tokens);
    }

    /** How many different n-grams have a number so far: numbers lie below this. */
    int size() {
        return words.size() + numbers.size();
    }

    int length(int segment) {
        return segments.get(segment).length;
    }

    /** The numbers of a segment's n-grams, by order from 1. */
    int[][] of(int segment) {
        int[] tokens = segments.get(segment);
        int[][] orders = new int[MAX_ORDER][];
        orders[0] = tokens;
        for (int n = 1; n < MAX_ORDER; n++) {
            orders[n] = longer(orders[n - 1], tokens, n);
        }
        return orders;
    }

    private int[] longer(int[] shorter, int[] tokens, int n) {
        int[] ngrams = new int[Math.max(0, tokens.length - n)];
        for (int i = 0; i < ngrams.length; i++) {
            ngrams[i] = words.size() + numbers.of((long) shorter[i] << 32 | tokens[i + n]);
        }
        return ngrams;
    }
}
