package dev.etalon.metrics.edit;

import dev.etalon.core.summary.Direction;
import java.util.Locale;

/**
 * What is computed from the hits H, substitutions S, deletions D and insertions I of an alignment, as in jiwer 4.0.0. The reference
 * has {@code R = H + S + D} units, the answer {@code A = H + S + I}.
 *
 * <p>Andrew Morris, Viktoria Maier, Phil Green, "From WER and RIL to MER and WIL: improved evaluation measures for connected speech
 * recognition", Interspeech 2004.
 */
public enum Rate {
    /** Word errors for each word of the reference: {@code (S + D + I) / R}; may exceed 1. */
    WER(EditUnit.WORD) {
        @Override
        double of(Counts counts) {
            return byReference(counts);
        }
    },
    /** The same of characters. */
    CER(EditUnit.CHARACTER) {
        @Override
        double of(Counts counts) {
            return byReference(counts);
        }
    },
    /** The share of the alignment's places that are errors: {@code (S + D + I) / (H + S + D + I)}. */
    MER(EditUnit.WORD) {
        @Override
        double of(Counts counts) {
            double places = counts.hits() + counts.errors();
            return places == 0 ? 0 : counts.errors() / places;
        }
    },
    /** Word information lost: {@code 1 - WIP}. */
    WIL(EditUnit.WORD) {
        @Override
        double of(Counts counts) {
            return 1 - preserved(counts);
        }
    },
    /** Word information preserved: {@code H / R * H / A}. */
    WIP(EditUnit.WORD) {
        @Override
        double of(Counts counts) {
            return preserved(counts);
        }

        @Override
        public Direction direction() {
            return Direction.HIGHER_IS_BETTER;
        }
    };

    private final EditUnit unit;

    Rate(EditUnit unit) {
        this.unit = unit;
    }

    abstract double of(Counts counts);

    EditUnit unit() {
        return unit;
    }

    /** The name in suites and signatures. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** From the added-up statistics of {@link EditRate}, so of a corpus too. */
    public double of(double[] statistics) {
        return of(new Counts(statistics[0], statistics[1], statistics[2], statistics[3]));
    }

    /** The greatest possible value. */
    public double highest() {
        return this == WER || this == CER ? Double.POSITIVE_INFINITY : 1;
    }

    public Direction direction() {
        return Direction.LOWER_IS_BETTER;
    }

    /** Without a reference to divide by it is the number of insertions, as in jiwer. */
    private static double byReference(Counts counts) {
        return counts.reference() == 0 ? counts.errors() : counts.errors() / counts.reference();
    }

    private static double preserved(Counts counts) {
        if (counts.reference() == 0 && counts.answer() == 0) {
            return 1;
        }
        return counts.hits() == 0 ? 0 : counts.hits() / counts.reference() * (counts.hits() / counts.answer());
    }

    /** Sums of steps. */
    record Counts(double hits, double substitutions, double deletions, double insertions) {
        double errors() {
            return substitutions + deletions + insertions;
        }

        double reference() {
            return hits + substitutions + deletions;
        }

        double answer() {
            return hits + substitutions + insertions;
        }
    }
}
