package dev.etalon.rating.prompt;

import dev.etalon.core.dataset.Sample;
import dev.etalon.rating.guideline.ContentHash;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * Rated examples, some of which a judge is shown with each sample; never the sample that it judges.
 *
 * @param count how many are shown; fewer where there are not so many
 * @param seed of the random choice
 */
public record FewShot(List<Example> examples, int count, Choice choice, long seed) {

    /** Which examples are shown. */
    public enum Choice {
        /** The first ones, the same for all samples. */
        FIRST,
        /** A draw for each sample, by the seed and the sample's id, so that it is the same in every run. */
        RANDOM,
        /** Those whose question and answer share most letters with the judged ones; the nearest stands last. */
        NEAREST
    }

    public FewShot {
        examples = List.copyOf(examples);
        Objects.requireNonNull(choice, "choice is null");
        if (examples.isEmpty()) {
            throw new IllegalArgumentException("there are no examples to show");
        }
        if (count < 1) {
            throw new IllegalArgumentException("the count of examples must be 1 or more, not " + count);
        }
    }

    List<Example> chosen(Sample sample, List<Block> answers) {
        List<Example> others = new ArrayList<>(examples.stream()
                .filter(example -> !example.is(sample, answers))
                .toList());
        switch (choice) {
            case FIRST -> {}
            case RANDOM -> Collections.shuffle(others, random(sample));
            case NEAREST ->
                others.sort(
                        Comparator.comparingDouble(nearness(sample, answers)).reversed());
        }
        List<Example> chosen = others.subList(0, Math.min(count, others.size()));
        return choice == Choice.NEAREST ? chosen.reversed() : chosen;
    }

    private Random random(Sample sample) {
        String digits = ContentHash.of(Long.toString(seed), sample.id()).hex().substring(0, 16);
        return new Random(Long.parseUnsignedLong(digits, 16));
    }

    private static ToDoubleFunction<Example> nearness(Sample sample, List<Block> answers) {
        Trigrams judged = Trigrams.of(Example.words(sample, answers));
        return example -> judged.overlap(Trigrams.of(Example.words(example.sample(), example.answers())));
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
