package dev.etalon.core.traffic;

import dev.etalon.core.score.Evidence;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What calls have used up, as a detail of evidence: so it is kept with a score or a failure. */
public final class Paid {
    private static final String KEY = "usage";

    private Paid() {}

    /** The same evidence with so much more used up. */
    public static Evidence plus(Evidence evidence, Usage more) {
        Usage sum = in(evidence).plus(more);
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("calls", sum.calls());
        details.put("inputTokens", sum.inputTokens());
        details.put("outputTokens", sum.outputTokens());
        if (sum.dollars() != null) {
            details.put("dollars", sum.dollars());
        }
        return evidence.with(KEY, details);
    }

    /** What is told to be used up; {@link Usage#NONE} where nothing is. */
    public static Usage in(Evidence evidence) {
        if (!(evidence.details().get(KEY) instanceof Map<?, ?> usage)) {
            return Usage.NONE;
        }
        Object dollars = usage.get("dollars");
        return new Usage(
                whole(usage.get("calls")),
                whole(usage.get("inputTokens")),
                whole(usage.get("outputTokens")),
                dollars == null ? null : new BigDecimal(dollars.toString()));
    }

    private static long whole(@Nullable Object number) {
        return number instanceof Number known ? known.longValue() : 0;
    }
}
