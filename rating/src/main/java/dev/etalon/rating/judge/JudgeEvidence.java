package dev.etalon.rating.judge;

import dev.etalon.core.model.ModelReply;
import dev.etalon.core.score.Evidence;
import dev.etalon.core.traffic.Usage;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/** The details that a judge leaves in the evidence, under fixed keys. */
final class JudgeEvidence {
    static final String VERDICT = "verdict";
    static final String CONSISTENT = "consistent";
    static final String ORDERS = "orders";
    static final String RAW = "raw";
    static final String USAGE = "usage";

    private JudgeEvidence() {}

    /** What one reply was and cost; the rationale is the evidence's text. */
    static Evidence of(JudgeReply read, ModelReply reply) {
        String rationale = read instanceof JudgeReply.Verdict verdict ? verdict.rationale() : "";
        return new Evidence(rationale, details(read, reply)).with(USAGE, usage(reply.usage()));
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

    static Map<String, Object> usage(Usage usage) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("calls", usage.calls());
        map.put("inputTokens", usage.inputTokens());
        map.put("outputTokens", usage.outputTokens());
        BigDecimal dollars = usage.dollars();
        if (dollars != null) {
            map.put("dollars", dollars);
        }
        return map;
    }
}
