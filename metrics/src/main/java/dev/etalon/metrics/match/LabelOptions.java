package dev.etalon.metrics.match;

import dev.etalon.core.score.Score;
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
 * How a class is read from an answer.
 *
 * @param labels the classes that there are; empty: whatever the references and answers say
 * @param normalisation done to answer, reference and labels before they are compared
 * @param pattern finds the class in the answer (RE2 syntax): the first match, of it the first group or, where there is none, all;
 *     null: the whole answer is the class
 */
public record LabelOptions(
        List<String> labels,
        Normalisation normalisation,
        @Nullable String pattern) {
    /** Any labels, white space at the ends and case ignored, the whole answer. */
    public static final LabelOptions DEFAULT =
            new LabelOptions(List.of(), Normalisation.of(Normaliser.TRIM, Normaliser.LOWER_CASE), null);

    public LabelOptions {
        labels = List.copyOf(labels);
        Objects.requireNonNull(normalisation, "normalisation is null");
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
        return new LabelOptions(newLabels, normalisation, pattern);
    }

    public LabelOptions withNormalisation(Normalisation newNormalisation) {
        return new LabelOptions(labels, newNormalisation, pattern);
    }

    public LabelOptions withPattern(@Nullable String newPattern) {
        return new LabelOptions(labels, normalisation, newPattern);
    }

    /** {@code label|v1|labels:any|norm:trim+lower-case|pattern:none}, with hashes where labels or a pattern are given. */
    public String signature() {
        Signature signature = Signature.of("label", 1);
        Signature of = labels.isEmpty() ? signature.with("labels", "any") : signature.withHash("labels", labels);
        return of.with("norm", normalisation.label())
                .withHash("pattern", pattern == null ? List.of() : List.of(pattern))
                .toString();
    }
}
