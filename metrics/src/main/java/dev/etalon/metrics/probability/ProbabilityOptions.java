package dev.etalon.metrics.probability;

import dev.etalon.metrics.text.Normalisation;
import dev.etalon.metrics.text.Normaliser;
import dev.etalon.metrics.text.SafePattern;
import dev.etalon.metrics.text.Signature;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Of what a probability is, and where it stands.
 *
 * @param labels none: the probability that the answer is right; one: that the reference is this class; more: a JSON object with the
 *     probability of each
 * @param source where it stands
 * @param bins how many bins a calibration error has
 * @param normalisation done to references, labels and answers before they are compared
 */
public record ProbabilityOptions(List<String> labels, Source source, int bins, Normalisation normalisation) {
    /** The most labels of a distribution. */
    public static final int MOST_LABELS = 50;

    static final int USUAL_BINS = 10;

    /**
     * Where a probability stands.
     *
     * @param field a field of the sample, or else of the answer's metadata; null: the answer itself
     * @param pattern finds the number in a longer text (RE2 syntax); null: the whole text
     * @param outOf what certainty is written as: 1, or 100
     */
    public record Source(@Nullable String field, @Nullable String pattern, double outOf) {
        /** The whole answer, from 0 to 1. */
        public static final Source ANSWER = new Source(null, null, 1);

        public Source {
            if (!(outOf > 0) || !Double.isFinite(outOf)) {
                throw new IllegalArgumentException("certainty must be written as a number above 0, not " + outOf);
            }
            if (pattern != null) {
                SafePattern.compile(pattern, false);
            }
        }
    }

    public ProbabilityOptions {
        labels = List.copyOf(labels);
        Objects.requireNonNull(source, "source is null");
        Objects.requireNonNull(normalisation, "normalisation is null");
        if (bins < 2 || bins > 1000) {
            throw new IllegalArgumentException("a calibration error needs 2 to 1000 bins, not " + bins);
        }
        if (labels.isEmpty() && source.field() == null) {
            throw new IllegalArgumentException(
                    "the probability that an answer is right cannot be the answer itself: name the"
                            + " field that it stands in, or the class that it is the probability of");
        }
        if (labels.size() > MOST_LABELS) {
            throw new IllegalArgumentException("a distribution is over at most " + MOST_LABELS + " labels");
        }
        if (labels.size() > 1 && source.pattern() != null) {
            throw new IllegalArgumentException("a distribution is read from JSON, so it needs no pattern");
        }
        Set<String> seen = new HashSet<>();
        for (String label : labels) {
            if (!seen.add(normalisation.apply(label))) {
                throw new IllegalArgumentException("the label \"" + label + "\" is there twice after normalisation ("
                        + normalisation.label() + ")");
            }
        }
    }

    /** The probability of one class, as the whole answer. */
    public static ProbabilityOptions ofPositive(String label) {
        return new ProbabilityOptions(List.of(label), Source.ANSWER, USUAL_BINS, usualNormalisation());
    }

    /** The probabilities of several classes, as a JSON object. */
    public static ProbabilityOptions ofLabels(List<String> labels) {
        return new ProbabilityOptions(labels, Source.ANSWER, USUAL_BINS, usualNormalisation());
    }

    /** How sure a field is that the answer is right. */
    public static ProbabilityOptions ofRightAnswer(String field) {
        return new ProbabilityOptions(List.of(), new Source(field, null, 1), USUAL_BINS, usualNormalisation());
    }

    private static Normalisation usualNormalisation() {
        return Normalisation.of(Normaliser.TRIM, Normaliser.LOWER_CASE);
    }

    public ProbabilityOptions withSource(Source newSource) {
        return new ProbabilityOptions(labels, newSource, bins, normalisation);
    }

    public ProbabilityOptions withBins(int newBins) {
        return new ProbabilityOptions(labels, source, newBins, normalisation);
    }

    boolean binary() {
        return labels.size() < 2;
    }

    /** {@code probability|v1|of:positive|labels:yes|bins:10|norm:trim+lower-case|out-of:1|field:answer|pattern:none|points:4096}. */
    public String signature() {
        String field = source.field();
        String pattern = source.pattern();
        return Signature.of("probability", 1)
                .with("of", labels.isEmpty() ? "right-answer" : labels.size() == 1 ? "positive" : "distribution")
                .withTexts("labels", labels)
                .with("bins", String.valueOf(bins))
                .with("norm", normalisation.label())
                .with("out-of", String.valueOf(source.outOf()))
                .withTexts("field", field == null ? List.of() : List.of(field))
                .withHash("pattern", pattern == null ? List.of() : List.of(pattern))
                .with("points", String.valueOf(ProbabilityReading.mostPoints(binary())))
                .toString();
    }

    /**
     * How scores of a signature are summed up.
     *
     * @throws IllegalArgumentException when the signature says something else than these options can
     */
    static ProbabilitySummary summary(Signature signature) {
        List<String> labels = switch (signature.options().getOrDefault("of", "")) {
            case "right-answer" -> List.of();
            case "positive", "distribution" -> signature.texts("labels");
            default -> throw new IllegalArgumentException("of what is the probability in " + signature);
        };
        int bins = Integer.parseInt(signature.options().getOrDefault("bins", ""));
        String points = String.valueOf(ProbabilityReading.mostPoints(labels.size() < 2));
        if (!points.equals(signature.options().get("points"))) {
            throw new IllegalArgumentException("another number of points in " + signature);
        }
        return new ProbabilitySummary(labels, bins);
    }
}
