package dev.etalon.metrics.chrf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The counts of chrF with n-grams as lists in maps: slow, and the reference of the fast ones. */
final class PlainChrf {
    private PlainChrf() {}

    static double[] statistics(ChrfOptions options, String answer, String reference) {
        double[] statistics = new double[3 * (options.characterOrder() + options.wordOrder())];
        int place = 0;
        for (int n = 1; n <= options.characterOrder(); n++, place += 3) {
            count(characters(options, answer), characters(options, reference), n, statistics, place);
        }
        for (int n = 1; n <= options.wordOrder(); n++, place += 3) {
            count(ChrfText.words(answer), ChrfText.words(reference), n, statistics, place);
        }
        return statistics;
    }

    private static List<Integer> characters(ChrfOptions options, String text) {
        return IntStream.of(ChrfText.characters(text, options.whitespace()))
                .boxed()
                .toList();
    }

    private static <T> void count(List<T> ours, List<T> theirs, int n, double[] statistics, int place) {
        Map<List<T>, Integer> answer = ngrams(ours, n);
        Map<List<T>, Integer> reference = ngrams(theirs, n);
        statistics[place] = reference.isEmpty() ? 0 : sum(answer);
        statistics[place + 1] = sum(reference);
        answer.forEach((ngram, count) -> statistics[place + 2] += Math.min(count, reference.getOrDefault(ngram, 0)));
    }

    private static <T> Map<List<T>, Integer> ngrams(List<T> tokens, int n) {
        return IntStream.rangeClosed(0, tokens.size() - n)
                .mapToObj(i -> tokens.subList(i, i + n))
                .collect(Collectors.toMap(ngram -> ngram, ngram -> 1, Integer::sum, HashMap::new));
    }

    private static int sum(Map<?, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
