package dev.etalon.metrics.drop;

import dev.etalon.metrics.text.Normalisation;
import dev.etalon.metrics.text.Normaliser;
import dev.etalon.metrics.text.PyFloat;
import dev.etalon.metrics.text.PyText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A span of an answer, normalised as DROP has it: cut at spaces and hyphens; each piece in lower case, without ASCII punctuation where
 * it is not a number, written as Python writes a number where it is one then, without articles.
 *
 * @param normal the normalised span
 * @param words its different words
 * @param numbers those of the words that are numbers
 */
record DropText(String normal, Set<String> words, Set<String> numbers) {
    private static final Normalisation PUNCTUATION = Normalisation.of(Normaliser.ASCII_PUNCTUATION);
    private static final Normalisation ARTICLES = Normalisation.of(Normaliser.ARTICLES, Normaliser.WHITESPACE);

    static DropText of(String span) {
        List<String> pieces = new ArrayList<>();
        for (String piece : span.split("[ -]", -1)) {
            String normal = normalised(piece);
            if (!normal.isEmpty()) {
                pieces.add(normal);
            }
        }
        String normal = String.join(" ", pieces);
        Set<String> words = new HashSet<>(PyText.split(normal));
        Set<String> numbers = new HashSet<>(words);
        numbers.removeIf(word -> PyFloat.parse(word).isEmpty());
        return new DropText(normal, words, numbers);
    }

    private static String normalised(String piece) {
        String lower = PyText.lower(piece);
        String bare = PyFloat.parse(lower).isPresent() ? lower : PUNCTUATION.apply(lower);
        return ARTICLES.apply(PyFloat.parse(bare).map(PyFloat::repr).orElse(bare));
    }

    /** F1 of the different words of both; 0 where this has numbers and the other none of them. */
    double f1(DropText said) {
        if (!numbers.isEmpty() && said.numbers.stream().noneMatch(numbers::contains)) {
            return 0;
        }
        double shared = said.words.stream().filter(words::contains).count();
        double precision = said.words.isEmpty() ? 1 : shared / said.words.size();
        double recall = words.isEmpty() ? 1 : shared / words.size();
        return precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0;
    }
}
