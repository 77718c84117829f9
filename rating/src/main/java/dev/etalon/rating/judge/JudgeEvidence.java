package dev.etalon.rating.judge;

import dev.etalon.core.model.ModelReply;
import dev.etalon.core.score.Evidence;
import dev.etalon.core.traffic.Paid;
import dev.etalon.rating.reply.JudgeReply;
import java.util.LinkedHashMap;
import java.util.Map;

/** The details that a judge leaves in the evidence, under fixed keys. */
final class JudgeEvidence {
    static final String VERDICT = "verdict";
    static final String CONSISTENT = "consistent";
    static final String ORDERS = "orders";
    static final String RAW = "raw";
    static final String LOST = "lost-mass";
    static final String CONFIRMED = "confirmed";

    /** By verdict, where a judge gives them. */
    static final String PROBABILITIES = "probabilities";

    private JudgeEvidence() {}

    /** What one reply was and cost; the rationale is the evidence's text. */
    static Evidence of(JudgeReply read, ModelReply reply) {
        String rationale = read instanceof JudgeReply.Verdict verdict ? verdict.rationale() : "";
        return Paid.plus(new Evidence(rationale, details(read, reply)), reply.usage());
    }

    static Map<String, Object> details(JudgeReply read, ModelReply reply) {
        Map<String, Object> details = new LinkedHashMap<>();
        if (read instanceof JudgeReply.Verdict verdict) {
            details.put(VERDICT, verdict.label());
        }
        details.put(RAW, reply.text());
        details.put("model", reply.model());
        return details;
    }
}
