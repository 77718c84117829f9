package dev.etalon.rating.learned;

import dev.etalon.core.dataset.Document;
import dev.etalon.core.dataset.Sample;
import dev.etalon.core.encoder.Encoder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** Counts features of answers. Deterministic up to the encoder. */
final class Features {
    /** So many sentences of the documents are read for meaning at most: those that share most words with the answer. */
    private static final int MOST_SENTENCES = 24;

    private static final Pattern LIST_LINE = Pattern.compile("(?m)^\\s*(?:[-*•]|#{1,6} |\\d+[.)])\\s*\\S.*$");

    private final List<Feature> wanted;
    private final Vectors vectors;

    Features(List<Feature> wanted, Encoder encoder) {
        this.wanted = List.copyOf(wanted);
        this.vectors = new Vectors(encoder);
    }

    /** In the order of the wanted features. */
    double[] of(Sample sample, String answer) throws InterruptedException {
        Map<Feature, Double> found = new EnumMap<>(Feature.class);
        Words words = Words.of(answer);
        alone(found, answer, words);
        question(found, sample, answer, words);
        context(found, sample, answer, words);
        reference(found, sample, answer, words);
        return wanted.stream()
                .mapToDouble(feature -> found.getOrDefault(feature, Double.NaN))
                .toArray();
    }

    private static void alone(Map<Feature, Double> found, String answer, Words words) {
        found.put(Feature.WORDS, Math.log1p(words.count()));
        long lines = answer.lines().filter(line -> !line.isBlank()).count();
        long listed = LIST_LINE.matcher(answer).results().count();
        found.put(Feature.LIST_LINES, lines == 0 ? 0 : listed / (double) lines);
        found.put(Feature.HEDGES, words.count() == 0 ? 0 : words.hedges() / (double) words.count());
        List<String> runs = words.runs(3);
        found.put(Feature.REPEATED, runs.isEmpty() ? 0 : 1 - new HashSet<>(runs).size() / (double) runs.size());
    }

    private void question(Map<Feature, Double> found, Sample sample, String answer, Words words)
            throws InterruptedException {
        if (sample.input().isBlank() || !wanted.contains(Feature.QUESTION_WORDS)) {
            return;
        }
        found.put(Feature.QUESTION_MEANING, cosine(sample.input(), answer));
        found.put(Feature.QUESTION_WORDS, Shares.in(Words.of(sample.input()).contentSet(), words.contentSet()));
    }

    private void context(Map<Feature, Double> found, Sample sample, String answer, Words words)
            throws InterruptedException {
        if (sample.context().isEmpty() || !wanted.contains(Feature.CONTEXT_WORDS)) {
            return;
        }
        Set<String> all = new HashSet<>();
        Set<String> pairs = new HashSet<>();
        Set<String> numbers = new HashSet<>();
        int length = 0;
        for (Document document : sample.context()) {
            Words text = Words.of(document.text());
            all.addAll(text.allSet());
            pairs.addAll(text.runs(2));
            numbers.addAll(text.numbers());
            length += text.count();
        }
        found.put(Feature.CONTEXT_WORDS, Shares.in(words.contentSet(), all));
        found.put(Feature.CONTEXT_PAIRS, Shares.in(words.runs(2), pairs));
        found.put(Feature.NEW_NUMBERS, Shares.newIn(words.numbers(), numbers));
        found.put(Feature.NEW_NAMES, Shares.newIn(words.names(), all));
        found.put(Feature.CONTEXT_LENGTH, Math.log1p(length));
        nearest(found, sample, answer, words);
    }

    /** A sentence of the documents. */
    private record Source(String text, Words words, int shared) {}

    private void nearest(Map<Feature, Double> found, Sample sample, String answer, Words words)
            throws InterruptedException {
        List<Source> sources = sources(sample, words.contentSet());
        List<String> sentences = Words.sentences(answer);
        if (sources.isEmpty() || sentences.isEmpty()) {
            return;
        }
        List<float[]> theirs = vectors.of(sources.stream().map(Source::text).toList());
        List<float[]> ours = vectors.of(sentences);
        double[] meaning = new double[sentences.size()];
        double[] shared = new double[sentences.size()];
        double[] negation = new double[sentences.size()];
        for (int s = 0; s < meaning.length; s++) {
            Words sentence = Words.of(sentences.get(s));
            float[] vector = ours.get(s);
            int best = 0;
            for (int t = 0; t < theirs.size(); t++) {
                best = Vectors.cosine(vector, theirs.get(t)) > Vectors.cosine(vector, theirs.get(best)) ? t : best;
                double share =
                        Shares.in(sentence.contentSet(), sources.get(t).words().allSet());
                shared[s] = Math.max(shared[s], Double.isNaN(share) ? 0 : share);
            }
            meaning[s] = Vectors.cosine(vector, theirs.get(best));
            negation[s] = sentence.negates() == sources.get(best).words().negates() ? 0 : 1;
        }
        found.put(Feature.NEAREST_MEANING, mean(meaning));
        found.put(Feature.WEAKEST_MEANING, Arrays.stream(meaning).min().orElseThrow());
        found.put(Feature.NEAREST_WORDS, mean(shared));
        found.put(Feature.NEGATION, mean(negation));
    }

    private static List<Source> sources(Sample sample, Set<String> answer) {
        List<Source> sources = new ArrayList<>();
        for (Document document : sample.context()) {
            for (String sentence : Words.sentences(document.text())) {
                Words words = Words.of(sentence);
                int shared = (int)
                        words.contentSet().stream().filter(answer::contains).count();
                sources.add(new Source(sentence, words, shared));
            }
        }
        return sources.stream()
                .sorted(Comparator.comparingInt(Source::shared).reversed())
                .limit(MOST_SENTENCES)
                .toList();
    }

    private void reference(Map<Feature, Double> found, Sample sample, String answer, Words words)
            throws InterruptedException {
        if (sample.references().isEmpty() || !wanted.contains(Feature.REFERENCE_WORDS)) {
            return;
        }
        double meaning = Double.NEGATIVE_INFINITY;
        double recall = 0;
        double only = 0;
        for (String reference : sample.references()) {
            Set<String> right = Words.of(reference).contentSet();
            meaning = Math.max(meaning, cosine(reference, answer));
            recall = Math.max(recall, orZero(Shares.in(right, words.contentSet())));
            only = Math.max(only, orZero(Shares.in(words.contentSet(), right)));
        }
        found.put(Feature.REFERENCE_MEANING, meaning);
        found.put(Feature.REFERENCE_WORDS, recall);
        found.put(Feature.REFERENCE_ONLY, only);
    }

    private double cosine(String one, String other) throws InterruptedException {
        List<float[]> both = vectors.of(List.of(one, other));
        return Vectors.cosine(Objects.requireNonNull(both.get(0)), Objects.requireNonNull(both.get(1)));
    }

    private static double orZero(double value) {
        return Double.isNaN(value) ? 0 : value;
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }
}
