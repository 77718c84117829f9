package dev.etalon.metrics.match;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How many of several texts or patterns must be found. */
public enum Quantifier {
    ANY,
    ALL;

    /** The name in suites and signatures: {@code any}, {@code all}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException when there is none of this name */
    public static Quantifier of(String label) {
        return Arrays.stream(values())
                .filter(quantifier -> quantifier.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("it is \"any\" or \"all\", not \"" + label + "\""));
    }

    /** @param missing those of the wanted that were not found */
    boolean holds(List<String> wanted, List<String> missing) {
        return this == ALL ? missing.isEmpty() : missing.size() < wanted.size();
    }
}
