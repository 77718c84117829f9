package dev.etalon.metrics.edit;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What may be done to a text, a character at a time, to make another of it. */
public enum EditDistance {
    /** Insert, delete and replace. */
    LEVENSHTEIN,
    /** Insert and delete; the ratio of fuzzy matching. */
    INDEL;

    /** The name in suites and signatures. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException when there is none of this name; the message lists all */
    public static EditDistance of(String label) {
        return Arrays.stream(values())
                .filter(distance -> distance.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no edit distance \"" + label
                        + "\"; there are "
                        + Arrays.stream(values()).map(EditDistance::label).collect(Collectors.joining(", "))));
    }
}
