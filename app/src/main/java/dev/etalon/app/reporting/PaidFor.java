package dev.etalon.app.reporting;

import dev.etalon.core.score.Evidence;
import dev.etalon.core.traffic.Usage;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What evidence says was used up: judges, refused and cut answers keep it under {@code usage}. */
final class PaidFor {
    private PaidFor() {}

    static Usage in(Evidence evidence) {
        if (!(evidence.details().get("usage") instanceof Map<?, ?> usage)) {
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
