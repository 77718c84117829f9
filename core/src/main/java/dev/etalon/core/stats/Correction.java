package dev.etalon.core.stats;

import java.util.Arrays;
import java.util.stream.Collectors;

/** How the values of p of many tests are adjusted. */
public enum Correction {
    /** At most 5% of all families hold any wrong finding: for a decision. */
    HOLM("holm", "Holm"),
    /** At most 5% of the findings are wrong on average: for a search among many slices, which then must be confirmed. */
    BENJAMINI_HOCHBERG("bh", "Benjamini-Hochberg"),
    /** The same under any dependence. */
    BENJAMINI_YEKUTIELI("by", "Benjamini-Yekutieli");

    private final String key;
    private final String title;

    Correction(String key, String title) {
        this.key = key;
        this.title = title;
    }

    /** @throws IllegalArgumentException when there is none of this key */
    public static Correction of(String key) {
        return Arrays.stream(values())
                .filter(correction -> correction.key.equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no correction is called " + key + "; there are "
                        + Arrays.stream(values()).map(Correction::key).collect(Collectors.joining(", "))));
    }

    /** How suites name it. */
    public String key() {
        return key;
    }

    /** How reports name it. */
    public String title() {
        return title;
    }

    /** The adjusted values, in the order given. */
    public double[] adjust(double... p) {
        return switch (this) {
            case HOLM -> Holm.adjust(p);
            case BENJAMINI_HOCHBERG -> BenjaminiHochberg.adjust(p);
            case BENJAMINI_YEKUTIELI -> BenjaminiHochberg.adjustDependent(p);
        };
    }
}
