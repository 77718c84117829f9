package dev.etalon.metrics.chrf;

import dev.etalon.metrics.sequence.NgramOverlap;
import dev.etalon.metrics.sequence.WordNumbers;

/** Counts the n-grams of one answer, of one reference and in both. */
final class ChrfStatistics {
    private final ChrfOptions options;
    private final String answer;
    private final int[] characters;

    ChrfStatistics(ChrfOptions options, String answer) {
        this.options = options;
        this.answer = answer;
        characters = ChrfText.characters(answer, options.whitespace());
    }

    /** For each order, first those of characters: n-grams of the answer, of the reference, in both. */
    double[] against(String reference) {
        double[] statistics = new double[3 * (options.characterOrder() + options.wordOrder())];
        int[] theirs = ChrfText.characters(reference, options.whitespace());
        count(characters, theirs, options.characterOrder(), statistics, 0);
        if (options.wordOrder() > 0) {
            WordNumbers numbers = new WordNumbers();
            int[] theirWords = numbers.of(ChrfText.words(reference));
            int[] words = numbers.of(ChrfText.words(answer));
            count(words, theirWords, options.wordOrder(), statistics, 3 * options.characterOrder());
        }
        return statistics;
    }

    // An order of which the reference has no n-gram counts none of the answer's.
    private static void count(int[] ours, int[] theirs, int orders, double[] statistics, int place) {
        if (orders == 0) {
            return;
        }
        NgramOverlap reference = new NgramOverlap(theirs, orders);
        int[] shared = reference.shared(ours);
        for (int n = 1; n <= orders; n++) {
            int size = reference.size(n);
            int at = place + 3 * (n - 1);
            statistics[at] = size > 0 ? Math.max(0, ours.length - n + 1) : 0;
            statistics[at + 1] = size;
            statistics[at + 2] = shared[n - 1];
        }
    }
}
