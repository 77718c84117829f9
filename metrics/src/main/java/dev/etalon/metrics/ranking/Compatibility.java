package dev.etalon.metrics.ranking;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Which release of trec_eval the numbers equal where releases differ: in equal scores and in recall cut-offs. */
public enum Compatibility {
    /** Scores are doubles; a recall cut-off is rounded to a number of relevant documents, halves up. */
    TREC_EVAL_10("trec_eval-10.0"),
    /**
     * Scores are floats, so doubles that differ only beyond a float's precision tie; a recall cut-off plus 0.9 is cut to a whole
     * number. pytrec_eval is built on this release.
     */
    TREC_EVAL_9("trec_eval-9.0");

    private final String label;

    Compatibility(String label) {
        this.label = label;
    }

    /** The name in suites and signatures. */
    public String label() {
        return label;
    }

    /** @throws IllegalArgumentException when there is none of this name; the message lists all */
    public static Compatibility of(String label) {
        return Arrays.stream(values())
                .filter(version -> version.label.equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no \"" + label + "\"; there are "
                        + Arrays.stream(values()).map(Compatibility::label).collect(Collectors.joining(", "))));
    }

    int compareScores(double a, double b) {
        return this == TREC_EVAL_9 ? Float.compare((float) a + 0f, (float) b + 0f) : Double.compare(a + 0.0, b + 0.0);
    }

    /** The relevant documents that make up a share of all. */
    int cutOff(double recall, int relevant) {
        double documents = recall * relevant;
        return this == TREC_EVAL_9 ? (int) (documents + 0.9) : (int) Math.round(documents);
    }
}
