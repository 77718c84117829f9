package dev.etalon.verify.verdict;

import dev.etalon.core.score.Evidence;
import dev.etalon.core.score.Failure;
import dev.etalon.core.score.FailureKind;
import dev.etalon.core.score.Score;
import java.util.Objects;

/**
 * What a verifier found out about an answer. Only {@link Proved} and {@link Refuted} are grades; where nobody knows, no number is made
 * up: {@link Unknown} is an abstention, {@link Timeout} and {@link NotVerified} are failures.
 */
public sealed interface Verification {

    /** Why, for people to read: the failing test, the counterexample, the checker's message. */
    Evidence evidence();

    /** The verdict as a score; its evidence names the verdict under {@code verdict}. */
    Score score();

    /** The answer passes the check. */
    record Proved(Evidence evidence) implements Verification {
        public Proved {
            Objects.requireNonNull(evidence, "evidence is null");
        }

        @Override
        public Score score() {
            return Score.passed(true, evidence.with("verdict", "proved"));
        }
    }

    /** The answer does not pass it. */
    record Refuted(Evidence evidence) implements Verification {
        public Refuted {
            Objects.requireNonNull(evidence, "evidence is null");
        }

        @Override
        public Score score() {
            return Score.passed(false, evidence.with("verdict", "refuted"));
        }
    }

    /**
     * The verifier looked and cannot tell.
     *
     * @param reason what it could not decide
     */
    record Unknown(String reason, Evidence evidence) implements Verification {
        public Unknown {
            Objects.requireNonNull(reason, "reason is null");
            Objects.requireNonNull(evidence, "evidence is null");
        }

        @Override
        public Score score() {
            return new Score.Abstained(reason, evidence.with("verdict", "unknown"));
        }
    }

    /**
     * The verifier ran out of the time that it is given.
     *
     * @param limit which limit fired
     */
    record Timeout(String limit, Evidence evidence) implements Verification {
        public Timeout {
            Objects.requireNonNull(limit, "limit is null");
            Objects.requireNonNull(evidence, "evidence is null");
        }

        @Override
        public Score score() {
            return new Score.Failed(new Failure(FailureKind.TIMEOUT, limit), evidence.with("verdict", "timeout"));
        }
    }

    /** The check was not made: no sandbox of the level that the suite requires, a task that cannot be read. */
    record NotVerified(Failure failure, Evidence evidence) implements Verification {
        public NotVerified {
            Objects.requireNonNull(failure, "failure is null");
            Objects.requireNonNull(evidence, "evidence is null");
        }

        @Override
        public Score score() {
            return new Score.Failed(failure, evidence.with("verdict", "not verified"));
        }
    }

    /** A check that was not made because of a task or a setting that cannot be used. */
    static Verification notVerified(FailureKind kind, String message) {
        return new NotVerified(new Failure(kind, message), Evidence.NONE);
    }
}
