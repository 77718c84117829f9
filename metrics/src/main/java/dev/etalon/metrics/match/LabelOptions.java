package dev.etalon.metrics.match;

import dev.etalon.core.agreement.Level;
import dev.etalon.core.score.Score;
import dev.etalon.core.summary.LabelScale;
import dev.etalon.metrics.text.Normalisation;
import dev.etalon.metrics.text.Normaliser;
import dev.etalon.metrics.text.SafePattern;
import dev.etalon.metrics.text.Signature;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a class is read from an answer.
 *
 * @param labels the classes that there are; empty: whatever the references and answers say
 * @param normalisation done to answer, reference and labels before they are compared
 * @param pattern finds the class in the answer (RE2 syntax): the first match, of it the first group or, where there is none, all;
 *     null: the whole answer is the class
 * @param level what the labels mean: names, or from one end of a scale to the other in their order, or numbers
 */
public record LabelOptions(
        List<String> labels,
        Normalisation normalisation,
        @Nullable String pattern,
        Level level) {
    /** Any labels, white space at the ends and case ignored, the whole answer. */
    public static final LabelOptions DEFAULT =
            new LabelOptions(List.of(), Normalisation.of(Normaliser.TRIM, Normaliser.LOWER_CASE), null, Level.NOMINAL);

    public LabelOptions {
        labels = List.copyOf(labels);
        Objects.requireNonNull(normalisation, "normalisation is null");
        if (level != Level.NOMINAL) {
            new LabelScale(labels, level);
        }
        if (pattern != null) {
            SafePattern.compile(pattern, false);
        }
        Set<String> seen = new HashSet<>();
        for (String label : labels) {
            if (label.equals(Score.Labelled.NO_CLASS)) {
                throw new IllegalArgumentException(
                        "the label " + Score.Labelled.NO_CLASS + " is kept for answers that are no label");
            }
            if (!seen.add(normalisation.apply(label))) {
                throw new IllegalArgumentException("the label \"" + label + "\" is there twice after normalisation ("
                        + normalisation.label() + ")");
            }
        }
    }

    public LabelOptions withLabels(List<String> newLabels) {
        return new LabelOptions(newLabels, normalisation, pattern, level);
    }

    public LabelOptions withNormalisation(Normalisation newNormalisation) {
        return new LabelOptions(labels, newNormalisation, pattern, level);
    }

    public LabelOptions withPattern(@Nullable String newPattern) {
        return new LabelOptions(labels, normalisation, newPattern, level);
    }

    public LabelOptions withLevel(Level newLevel) {
        return new LabelOptions(labels, normalisation, pattern, newLevel);
    }

    /**
     * {@code label|v1|labels:any|norm:trim+lower-case|pattern:none}, with hashes where labels or a pattern are given; on a scale the
     * labels stand at the end, as in {@code scale:ordinal|order:bad,fair,good}.
     */
    public String signature() {
        Signature signature = Signature.of("label", 1);
        Signature of = labels.isEmpty() ? signature.with("labels", "any") : signature.withHash("labels", labels);
        Signature nominal = of.with("norm", normalisation.label())
                .withHash("pattern", pattern == null ? List.of() : List.of(pattern));
        return (level == Level.NOMINAL
                        ? nominal
                        : nominal.with("scale", level.name().toLowerCase(Locale.ROOT))
                                .withTexts("order", labels))
                .toString();
    }

    /**
     * The scale that a signature names; empty where labels are but names.
     *
     * @throws IllegalArgumentException when it cannot be understood
     */
    public static Optional<LabelScale> scale(Signature signature) {
        return Optional.ofNullable(signature.options().get("scale"))
                .map(level -> new LabelScale(signature.texts("order"), Level.valueOf(level.toUpperCase(Locale.ROOT))));
    }
}
