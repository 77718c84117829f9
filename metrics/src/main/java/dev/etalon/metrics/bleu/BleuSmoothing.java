package dev.etalon.metrics.bleu;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What BLEU puts in the place of an n-gram order without a match; Chen and Cherry, "A Systematic Comparison of Smoothing Techniques
 * for Sentence-Level BLEU", WMT 2014.
 */
public enum BleuSmoothing {
    /** Nothing: the score is 0. */
    NONE(Double.NaN),
    /** A small number of matches in the place of 0; usually 0.1. */
    FLOOR(0.1),
    /** As many more matches and n-grams for every order above 1; usually 1. */
    ADD_K(1),
    /** The k-th order without a match gets the half to the power k of one match (NIST, method 3). */
    EXP(Double.NaN);

    private final double usual;

    BleuSmoothing(double usual) {
        this.usual = usual;
    }

    /** The usual amount, NaN where there is none to choose. */
    public double usualAmount() {
        return usual;
    }

    /** The name in suites and signatures: {@code add-k}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The smoothing of this name.
     *
     * @throws IllegalArgumentException when there is none; the message lists all
     */
    public static BleuSmoothing of(String label) {
        return Arrays.stream(values())
                .filter(smoothing -> smoothing.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no smoothing \"" + label + "\"; there are "
                        + Arrays.stream(values()).map(BleuSmoothing::label).collect(Collectors.joining(", "))));
    }
}
