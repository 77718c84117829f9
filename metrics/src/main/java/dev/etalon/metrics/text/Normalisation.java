package dev.etalon.metrics.text;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What is done to a text before it is compared.
 *
 * @param steps one after the other, in this order
 */
public record Normalisation(List<Normaliser> steps) {
    /** The text as it is. */
    public static final Normalisation NONE = new Normalisation(List.of());

    /** That of SQuAD: lower case, no ASCII punctuation, no articles, single spaces. */
    public static final Normalisation SQUAD =
            of(Normaliser.LOWER_CASE, Normaliser.ASCII_PUNCTUATION, Normaliser.ARTICLES, Normaliser.WHITESPACE);

    public Normalisation {
        steps = List.copyOf(steps);
    }

    public static Normalisation of(Normaliser... steps) {
        return new Normalisation(List.of(steps));
    }

    /**
     * The steps of these names, as a suite gives them; {@code none} stands for no step.
     *
     * @throws IllegalArgumentException when a name is not known; the message lists all
     */
    public static Normalisation named(List<String> labels) {
        return new Normalisation(labels.stream()
                .filter(label -> !label.equals("none"))
                .map(Normaliser::of)
                .toList());
    }

    /** The normalised text. */
    public String apply(String text) {
        String normal = text;
        for (Normaliser step : steps) {
            normal = step.apply(normal);
        }
        return normal;
    }

    /** The same, with one more step at the end. */
    public Normalisation then(Normaliser step) {
        Normaliser[] more = Arrays.copyOf(steps.toArray(new Normaliser[0]), steps.size() + 1);
        more[steps.size()] = step;
        return of(more);
    }

    /** For signatures: {@code none} or {@code trim+lower-case}. */
    public String label() {
        return steps.isEmpty() ? "none" : steps.stream().map(Normaliser::label).collect(Collectors.joining("+"));
    }
}
