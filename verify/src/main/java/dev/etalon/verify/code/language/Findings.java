package dev.etalon.verify.code.language;

import dev.etalon.core.score.Evidence;
import dev.etalon.core.score.FailureKind;
import dev.etalon.verify.verdict.Verification;
import java.util.LinkedHashMap;
import java.util.Map;

/** Words for what became of a candidate: the {@code outcome} in the evidence tells the kinds of failure apart. */
public final class Findings {
    private Findings() {}

    /**
     * The candidate is to blame.
     *
     * @param outcome a word for the kind, for example {@code wrong answer}
     */
    public static Verification.Refuted refuted(String outcome, String text, Map<String, ?> details) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("outcome", outcome);
        all.putAll(details);
        return new Verification.Refuted(new Evidence(text, all));
    }

    /** The code does not compile; an answer that never ran is no wrong answer. */
    public static Verification.Refuted syntaxError(String text, String line) {
        return refuted("syntax error", PlainText.head(text), Map.of("line", PlainText.head(line)));
    }

    /** The tests, or the machinery, are to blame. */
    public static Verification notVerified(String why) {
        return Verification.notVerified(FailureKind.SCORER, "Not verified: " + PlainText.head(why));
    }
}
