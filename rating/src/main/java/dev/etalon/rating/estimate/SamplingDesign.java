package dev.etalon.rating.estimate;

import java.util.Locale;

/** How the answers of a golden set were chosen. It decides what may be concluded from a rater's agreement on them. */
public enum SamplingDesign {
    /** At random from the traffic that is to be rated. */
    RANDOM,
    /** So many passes and so many fails, by people's labels. */
    BALANCED,
    /** One verdict on purpose more often than it occurs, or from another system or time; within each true verdict at random. */
    ENRICHED,
    /** By hand: old failures, hard cases. */
    HAND_PICKED;

    /** The name in suites and certificates. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException when there is none of that name */
    public static SamplingDesign named(String label) {
        for (SamplingDesign design : values()) {
            if (design.label().equals(label)) {
                return design;
            }
        }
        throw new IllegalArgumentException(
                "no sampling design is called " + label + "; there are random, balanced, enriched and hand-picked");
    }

    /**
     * The estimator that is valid for this design.
     *
     * @throws IllegalArgumentException when none is; the message says why
     */
    public RateEstimator estimator(GoldenTable golden) {
        return switch (this) {
            case RANDOM -> new PostStratified(golden);
            case BALANCED, ENRICHED -> new LeeCorrection(golden);
            case HAND_PICKED -> throw byHand();
        };
    }

    /**
     * The estimator of a win rate that is valid for this design.
     *
     * @throws IllegalArgumentException when none is; the message says why
     */
    public MeanEstimator wins(GoldenCounts golden) {
        return switch (this) {
            case RANDOM -> new StratifiedWins(golden);
            case BALANCED, ENRICHED -> new InvertedWins(golden);
            case HAND_PICKED -> throw byHand();
        };
    }

    /**
     * The estimator of the mean of a scale of numbers that is valid for this design.
     *
     * @throws IllegalArgumentException when none is; the message says why
     */
    public MeanEstimator mean(GoldenCounts golden) {
        return switch (this) {
            case RANDOM -> new RegressedMean(golden);
            case BALANCED, ENRICHED ->
                throw new IllegalArgumentException(
                        "the mean of a scale needs golden answers drawn at random: from a golden set that is "
                                + label()
                                + " only the shares of verdicts for each true value carry over, and to turn them"
                                + " round takes far more labels of each value than there are");
            case HAND_PICKED -> throw byHand();
        };
    }

    private static IllegalArgumentException byHand() {
        return new IllegalArgumentException(
                "the golden set was picked by hand: it shows where the rater errs, not how often on the traffic");
    }
}
