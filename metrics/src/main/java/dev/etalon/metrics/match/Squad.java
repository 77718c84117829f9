package dev.etalon.metrics.match;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The two evaluation scripts of SQuAD, which treat empty answers differently. */
public enum Squad {
    /** Every question has an answer: two texts that are both empty after normalisation have nothing in common, 0. */
    V1_1("squad-1.1"),
    /**
     * A question may have no answer: references that are empty after normalisation are left out; where none is left, an answer that
     * is empty after normalisation is right, 1, and any other wrong, 0. A sample without references is such a question.
     */
    V2("squad-2.0");

    private final String label;

    Squad(String label) {
        this.label = label;
    }

    /** The name in suites and signatures. */
    public String label() {
        return label;
    }

    /** @throws IllegalArgumentException when there is none of this name; the message lists all */
    public static Squad of(String label) {
        return Arrays.stream(values())
                .filter(version -> version.label.equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no \"" + label + "\"; there are "
                        + Arrays.stream(values()).map(Squad::label).collect(Collectors.joining(", "))));
    }
}
