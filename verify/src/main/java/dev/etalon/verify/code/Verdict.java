package dev.etalon.verify.code;

import dev.etalon.core.score.FailureKind;
import java.util.Map;

/** What came of a candidate. */
sealed interface Verdict {
    /** Every test held. */
    record Passed(Map<String, Object> details) implements Verdict {}

    /**
     * The candidate is to blame.
     *
     * @param outcome a word for the kind, for example {@code wrong answer}
     */
    record Rejected(String outcome, String text, Map<String, Object> details) implements Verdict {}

    /** Nobody knows. */
    record Unverified(FailureKind kind, String message) implements Verdict {}
}
