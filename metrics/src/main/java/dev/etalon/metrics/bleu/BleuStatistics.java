package dev.etalon.metrics.bleu;

import static dev.etalon.metrics.bleu.BleuFormula.MAX_ORDER;

import dev.etalon.metrics.sequence.NgramOverlap;
import dev.etalon.metrics.sequence.WordNumbers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Counts, for one answer, what BLEU needs: matches clipped by the reference that has the n-gram most often. */
final class BleuStatistics {
    private BleuStatistics() {}

    /** @param references at least one */
    static double[] of(List<String> answer, List<List<String>> references) {
        return references.size() == 1 ? ofOne(answer, references.get(0)) : ofMany(answer, references);
    }

    private static double[] ofOne(List<String> answer, List<String> reference) {
        WordNumbers numbers = new WordNumbers();
        int[] right = numbers.of(reference);
        int[] shared = new NgramOverlap(right, MAX_ORDER).shared(numbers.of(answer));
        double[] statistics = new double[BleuFormula.STATISTICS];
        statistics[0] = answer.size();
        statistics[1] = reference.size();
        for (int n = 0; n < MAX_ORDER; n++) {
            statistics[2 + n] = shared[n];
            statistics[2 + MAX_ORDER + n] = Math.max(0, answer.size() - n);
        }
        return statistics;
    }

    static double[] ofMany(List<String> answer, List<List<String>> references) {
        List<List<String>> texts = new ArrayList<>(references);
        texts.add(answer);
        Ngrams ngrams = new Ngrams(texts);
        List<int[][]> numbered = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            numbered.add(ngrams.of(i));
        }
        int[] allowed = allowed(numbered.subList(0, references.size()), ngrams.size());
        double[] statistics = new double[BleuFormula.STATISTICS];
        statistics[0] = answer.size();
        statistics[1] = closestLength(answer.size(), references);
        count(numbered.get(references.size()), allowed, statistics);
        return statistics;
    }

    /** How often each n-gram may match: the greatest of its counts in the references. */
    private static int[] allowed(List<int[][]> references, int size) {
        int[] most = counts(references.get(0), size);
        for (int[][] reference : references.subList(1, references.size())) {
            int[] counts = counts(reference, size);
            Arrays.setAll(most, i -> Math.max(most[i], counts[i]));
        }
        return most;
    }

    private static int[] counts(int[][] orders, int size) {
        int[] counts = new int[size];
        for (int[] order : orders) {
            for (int ngram : order) {
                counts[ngram]++;
            }
        }
        return counts;
    }

    private static void count(int[][] orders, int[] allowed, double[] statistics) {
        for (int n = 0; n < MAX_ORDER; n++) {
            int matches = 0;
            for (int ngram : orders[n]) {
                if (allowed[ngram]-- > 0) {
                    matches++;
                }
            }
            statistics[2 + n] = matches;
            statistics[2 + MAX_ORDER + n] = orders[n].length;
        }
    }

    /** The reference length closest to the answer's; of two as close, the shorter. */
    private static int closestLength(int answer, List<List<String>> references) {
        int closest = references.get(0).size();
        for (List<String> reference : references) {
            int length = reference.size();
            int difference = Math.abs(answer - length) - Math.abs(answer - closest);
            if (difference < 0 || (difference == 0 && length < closest)) {
                closest = length;
            }
        }
        return closest;
    }
}
