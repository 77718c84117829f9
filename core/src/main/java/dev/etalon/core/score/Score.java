package dev.etalon.core.score;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a scorer says of one answer. An error is not a score: an abstention or a failure never turns into a number, it is counted
 * beside the numbers.
 */
public sealed interface Score {

    /** Why the score is what it is, for people to read. */
    Evidence evidence();

    /**
     * A number.
     *
     * @param value the score of this one answer, finite
     * @param statistics the sufficient statistics that a corpus metric adds up over samples (n-gram counts, edit counts, ...); empty
     *     where the aggregate is the mean of the values
     */
    record Graded(double value, List<Double> statistics, Evidence evidence) implements Score {
        public Graded {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("a graded score must be finite, not " + value);
            }
            statistics = List.copyOf(statistics);
            Objects.requireNonNull(evidence, "evidence is null");
        }
    }

    /**
     * A class.
     *
     * @param label the class that the answer shows, or that a judge gave
     * @param expected the true class where it is known, else null
     */
    record Labelled(String label, @Nullable String expected, Evidence evidence) implements Score {
        /**
         * The label of an answer that shows no class at all. It is wrong whatever was expected and has its own column in a
         * confusion, but it is no class of its own where a number is a mean over classes.
         */
        public static final String NO_CLASS = "(other)";

        public Labelled {
            Objects.requireNonNull(label, "label is null");
            Objects.requireNonNull(evidence, "evidence is null");
        }
    }

    /** No verdict, on purpose: the rater cannot tell, the metric is not defined on this input, the verifier did not verify. */
    record Abstained(String reason, Evidence evidence) implements Score {
        public Abstained {
            Objects.requireNonNull(reason, "reason is null");
            Objects.requireNonNull(evidence, "evidence is null");
        }
    }

    /** No verdict, because something broke. */
    record Failed(Failure failure, Evidence evidence) implements Score {
        public Failed {
            Objects.requireNonNull(failure, "failure is null");
            Objects.requireNonNull(evidence, "evidence is null");
        }
    }

    /** Whether it is graded or labelled. */
    default boolean hasVerdict() {
        return this instanceof Graded || this instanceof Labelled;
    }

    /** The value of this one score: the grade, or 1 for a right label and 0 for a wrong one; NaN where there is no such value. */
    default double own() {
        return switch (this) {
            case Graded graded -> graded.value();
            case Labelled(String label, @Nullable String expected, Evidence ignored) ->
                expected == null ? Double.NaN : label.equals(expected) ? 1 : 0;
            case Abstained abstained -> Double.NaN;
            case Failed failed -> Double.NaN;
        };
    }

    static Score graded(double value) {
        return new Graded(value, List.of(), Evidence.NONE);
    }

    static Score graded(double value, String why) {
        return new Graded(value, List.of(), Evidence.of(why));
    }

    /** 1 for a pass, 0 for a fail. */
    static Score passed(boolean passed, Evidence evidence) {
        return new Graded(passed ? 1 : 0, List.of(), evidence);
    }

    static Score labelled(String label, @Nullable String expected) {
        return new Labelled(label, expected, Evidence.NONE);
    }

    static Score abstained(String reason) {
        return new Abstained(reason, Evidence.NONE);
    }

    static Score failed(FailureKind kind, String message) {
        return new Failed(new Failure(kind, message), Evidence.NONE);
    }
}
