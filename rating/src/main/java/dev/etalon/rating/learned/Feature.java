package dev.etalon.rating.learned;

import dev.etalon.rating.guideline.Input;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a learned judge looks at. Each is a number of one answer; undefined where there is nothing to count. */
public enum Feature {
    WORDS("length of the answer (log of its words)", null, 0),
    LIST_LINES("share of lines that are list items or headings", null, 0),
    HEDGES("words of doubt, for each word", null, 0),
    REPEATED("share of runs of three words that it has said before", null, 0),
    QUESTION_MEANING("nearness in meaning to the question (cosine of vectors)", Input.Field.QUESTION, 1),
    QUESTION_WORDS("share of the question's words that it takes up", Input.Field.QUESTION, 1),
    CONTEXT_WORDS("share of its words that the documents have", Input.Field.CONTEXT, 1),
    CONTEXT_PAIRS("share of its pairs of neighbouring words that stand so in the documents", Input.Field.CONTEXT, 1),
    NEAREST_WORDS("words that its sentences share with the nearest sentence of the documents", Input.Field.CONTEXT, 1),
    NEAREST_MEANING("nearness in meaning of its sentences to the documents", Input.Field.CONTEXT, 1),
    WEAKEST_MEANING("nearness in meaning of its worst founded sentence", Input.Field.CONTEXT, 1),
    NEW_NUMBERS("share of its numbers that the documents lack", Input.Field.CONTEXT, -1),
    NEW_NAMES("share of its names that the documents lack", Input.Field.CONTEXT, -1),
    NEGATION(
            "share of its sentences that negate where the nearest one does not, or the reverse",
            Input.Field.CONTEXT,
            -1),
    CONTEXT_LENGTH("length of the documents (log of their words)", Input.Field.CONTEXT, 0),
    REFERENCE_MEANING("nearness in meaning to the right answer", Input.Field.REFERENCE, 1),
    REFERENCE_WORDS("share of the right answer's words that it has", Input.Field.REFERENCE, 1),
    REFERENCE_ONLY("share of its words that the right answer has", Input.Field.REFERENCE, 1);

    private final String meaning;
    private final Input.@Nullable Field input;
    private final int expected;

    Feature(String meaning, Input.@Nullable Field input, int expected) {
        this.meaning = meaning;
        this.input = input;
        this.expected = expected;
    }

    /** What is expected of it before a label is seen: 1 that more is better, -1 that less is, 0 nothing. */
    int expected() {
        return expected;
    }

    /** The name in model files: {@code context-words}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException when there is none of that name */
    public static Feature named(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** What it counts, in words. */
    public String meaning() {
        return meaning;
    }

    /** Those that look at nothing but the answer and what a rater by a guideline is shown. */
    static List<Feature> of(List<Input> inputs) {
        List<Feature> features = new ArrayList<>();
        for (Feature feature : values()) {
            if (feature.input == null || inputs.stream().anyMatch(input -> input.field() == feature.input)) {
                features.add(feature);
            }
        }
        return features;
    }
}
