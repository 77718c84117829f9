package dev.etalon.rating.exam;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a rater must reach before it may rate.
 *
 * @param least by the name of a mark (accuracy, sensitivity, specificity, kappa, ...) the least value; empty where nothing is asked
 */
public record Bar(Map<String, Double> least) {
    public static final Bar NONE = new Bar(Map.of());

    /** How a rater stands to the bar. */
    public enum Standing {
        /** Every mark is at the bar or above with the whole of its interval. */
        ABOVE,
        /** Every mark is at the bar or above, but the interval of one or more reaches below it: more labels would tell. */
        NOT_PROVED,
        /** A mark is below the bar, or has no value. */
        BELOW
    }

    public Bar {
        least = Collections.unmodifiableMap(new LinkedHashMap<>(least));
    }

    /** @throws IllegalArgumentException when the bar names a mark that there is not; lists those that there are */
    public Standing standing(List<Mark> marks) {
        Standing standing = Standing.ABOVE;
        for (Map.Entry<String, Double> entry : least.entrySet()) {
            Standing one = standing(mark(marks, entry.getKey()), entry.getValue());
            standing = one.compareTo(standing) > 0 ? one : standing;
        }
        return standing;
    }

    private static Standing standing(Mark mark, double least) {
        Double value = mark.value();
        if (value == null || value < least) {
            return Standing.BELOW;
        }
        return mark.low() != null && mark.low() >= least ? Standing.ABOVE : Standing.NOT_PROVED;
    }

    private static Mark mark(List<Mark> marks, String name) {
        return marks.stream()
                .filter(mark -> mark.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the bar asks for " + name + "; this exam has "
                        + String.join(", ", marks.stream().map(Mark::name).toList())));
    }
}
