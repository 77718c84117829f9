package dev.etalon.rating.learned;

import dev.etalon.core.dataset.Sample;
import dev.etalon.core.encoder.Encoder;
import dev.etalon.core.encoder.EncoderIdentity;
import dev.etalon.rating.guideline.ContentHash;
import dev.etalon.rating.guideline.Guideline;
import dev.etalon.rating.prompt.Block;
import dev.etalon.rating.prompt.Example;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Makes learned judges. The same guideline, answers and encoder make the same judge, whatever the order of the answers. */
public final class School {
    /** So many answers of each of two verdicts, to different questions, are needed at least. */
    private static final int LEAST = 5;

    private final Guideline guideline;
    private final Task task;
    private final List<Feature> features;
    private final Features counting;
    private final Encoder encoder;

    public School(Guideline guideline, Encoder encoder) {
        this.guideline = guideline;
        this.features = Feature.of(guideline.inputs());
        this.task = Task.of(guideline.scale(), features);
        this.counting = new Features(features, encoder);
        this.encoder = encoder;
    }

    /**
     * Learns a judge from answers that people have rated.
     *
     * @throws IllegalArgumentException when they are too few
     */
    public LearnedModel learn(List<Example> golden) throws InterruptedException {
        List<Example> ordered = ordered(golden);
        requireEnough(ordered);
        List<Lesson> lessons = new ArrayList<>();
        for (Example example : ordered) {
            lessons.add(lesson(example));
        }
        Training training = new Training(task, lessons);
        Map<String, Integer> questions = new TreeMap<>();
        training.folds().of().forEach((group, fold) -> questions.put(LearnedModel.key(group), fold));
        return new LearnedModel(
                identity(guideline),
                task.labels(),
                task.pairwise(),
                features.stream().map(Feature::label).toList(),
                identity(encoder.identity()),
                learntFrom(ordered),
                training.learn(),
                training.crossFit(),
                questions);
    }

    /**
     * Checks that a judge was learnt from just these answers.
     *
     * @throws IllegalArgumentException when it was not
     */
    public static void requireSame(LearnedModel model, List<Example> golden) {
        List<Example> ordered = ordered(golden);
        if (!model.learntFrom().equals(learntFrom(ordered))) {
            throw new IllegalArgumentException(
                    "the golden answers have changed since the judge was learnt (" + golden.size() + " now, "
                            + model.learntFrom().answers() + " then): train it anew with 'etalon judge train'");
        }
    }

    private static List<Example> ordered(List<Example> golden) {
        return golden.stream()
                .sorted(Comparator.comparing(example -> hash(example).hex()))
                .toList();
    }

    private Lesson lesson(Example example) throws InterruptedException {
        Sample sample = example.sample();
        List<Block> answers = example.answers();
        double[] first = counting.of(sample, answers.getFirst().text());
        double[] values = task.pairwise()
                ? Training.difference(
                        first, counting.of(sample, answers.getLast().text()))
                : first;
        return new Lesson(values, task.labels().indexOf(example.verdict()), group(sample));
    }

    private void requireEnough(List<Example> golden) {
        Map<String, Set<String>> questions = new TreeMap<>();
        golden.forEach(example -> questions
                .computeIfAbsent(task.pairwise() ? "either" : example.verdict(), ignored -> new HashSet<>())
                .add(group(example.sample())));
        long enough = questions.values().stream()
                .filter(groups -> groups.size() >= (task.pairwise() ? 2 * LEAST : LEAST))
                .count();
        if (enough < (task.pairwise() ? 1 : 2)) {
            Map<String, Integer> found = new TreeMap<>();
            questions.forEach((verdict, groups) -> found.put(verdict, groups.size()));
            throw new IllegalArgumentException(
                    task.pairwise()
                            ? "a learned judge needs pairs of answers to " + 2 * LEAST
                                    + " questions or more; there are " + found
                            : "a learned judge needs answers to " + LEAST
                                    + " questions or more of each of two verdicts; there are " + found);
        }
    }

    private static LearnedModel.LearntFrom learntFrom(List<Example> golden) {
        Map<String, Integer> verdicts = new TreeMap<>();
        golden.forEach(example -> verdicts.merge(example.verdict(), 1, Integer::sum));
        String[] hashes = golden.stream().map(example -> hash(example).hex()).toArray(String[]::new);
        return new LearnedModel.LearntFrom(
                golden.size(), verdicts, ContentHash.of(hashes).brief());
    }

    /** What no two sides of a split may share: the question, or where there is none the sample. */
    static String group(Sample sample) {
        String words = sample.input().strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        return words.isEmpty() ? "id " + sample.id() : words;
    }

    static String identity(Guideline guideline) {
        return guideline.name() + "@" + guideline.version() + "#"
                + guideline.hash().brief();
    }

    static String identity(EncoderIdentity encoder) {
        return String.join(
                " ",
                encoder.model(),
                "layer " + encoder.layer(),
                encoder.pooling(),
                "max " + encoder.maxTokens(),
                encoder.runtime());
    }

    private static ContentHash hash(Example example) {
        Sample sample = example.sample();
        Stream<String> texts = Stream.of(
                sample.id(),
                sample.input(),
                sample.text("context").orElse(""),
                String.join("\n", sample.references()),
                example.verdict());
        return ContentHash.of(Stream.concat(texts, example.answers().stream().map(Block::text))
                .toArray(String[]::new));
    }
}
