package dev.etalon.rating.prompt;

import dev.etalon.core.dataset.Sample;
import dev.etalon.rating.guideline.ContentHash;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;

/** Rated examples, some of which a judge is shown with each sample; never the sample that it judges. */
public final class FewShot {
    private final List<Example> examples;
    private final int count;
    private final Choice choice;
    private final long seed;
    private final IdentityHashMap<Example, Trigrams> letters;

    /** Which examples are shown. */
    public enum Choice {
        /** The first ones, the same for all samples. */
        FIRST,
        /** A draw for each sample, by the seed and the sample's id, so that it is the same in every run. */
        RANDOM,
        /** Those whose question and answer share most letters with the judged ones; the nearest stands last. */
        NEAREST
    }

    /**
     * @param count how many are shown; fewer where there are not so many
     * @param seed of the random choice
     */
    public FewShot(List<Example> examples, int count, Choice choice, long seed) {
        this.examples = List.copyOf(examples);
        this.count = count;
        this.choice = Objects.requireNonNull(choice, "choice is null");
        this.seed = seed;
        if (examples.isEmpty()) {
            throw new IllegalArgumentException("there are no examples to show");
        }
        if (count < 1) {
            throw new IllegalArgumentException("the count of examples must be 1 or more, not " + count);
        }
        this.letters = new IdentityHashMap<>();
        this.examples.forEach(
                example -> letters.put(example, Trigrams.of(Example.words(example.sample(), example.answers()))));
    }

    List<Example> examples() {
        return examples;
    }

    List<Example> chosen(Sample sample, List<Block> answers) {
        List<Example> others = new ArrayList<>(examples.stream()
                .filter(example -> !example.is(sample, answers))
                .toList());
        switch (choice) {
            case FIRST -> {}
            case RANDOM -> Collections.shuffle(others, random(sample));
            case NEAREST -> {
                return nearest(others, Trigrams.of(Example.words(sample, answers)));
            }
        }
        return List.copyOf(others.subList(0, Math.min(count, others.size())));
    }

    /** The nearest stands last, right before what is to be rated. */
    private List<Example> nearest(List<Example> others, Trigrams judged) {
        return others.stream()
                .map(example -> new Near(example, judged.overlap(Objects.requireNonNull(letters.get(example)))))
                .sorted(Comparator.comparingDouble(Near::overlap).reversed())
                .limit(count)
                .map(Near::example)
                .toList()
                .reversed();
    }

    private record Near(Example example, double overlap) {}

    private Random random(Sample sample) {
        String digits = ContentHash.of(Long.toString(seed), sample.id()).hex().substring(0, 16);
        return new Random(Long.parseUnsignedLong(digits, 16));
    }

    /** All that decides what is shown. */
    public String identity() {
        String[] texts = examples.stream().flatMap(FewShot::texts).toArray(String[]::new);
        return choice.name().toLowerCase(Locale.ROOT) + " " + count + " of " + examples.size() + " seed " + seed + "#"
                + ContentHash.of(texts).brief();
    }

    private static Stream<String> texts(Example example) {
        Sample sample = example.sample();
        Stream<String> shown = Stream.of(
                sample.id(),
                sample.input(),
                sample.text("context").orElse(""),
                sample.text("reference").orElse(""),
                example.verdict(),
                example.reason());
        return Stream.concat(shown, example.answers().stream().map(Block::text));
    }
}
