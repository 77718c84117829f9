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
            case HAND_PICKED ->
                throw new IllegalArgumentException(
                        "the golden set was picked by hand: it shows where the rater errs, not how often on the traffic");
        };
    }
}
