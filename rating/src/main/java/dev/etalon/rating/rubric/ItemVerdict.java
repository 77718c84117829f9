package dev.etalon.rating.rubric;

import dev.etalon.core.score.Failure;
import dev.etalon.rating.guideline.RubricItem;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was said of one item.
 *
 * @param met whether the answer does what the item says; null where there is no verdict
 * @param reason the judge's reason; may be empty
 * @param expected what people say; null where they do not
 * @param failure why there is no verdict; null where there is one
 * @param raw the reply in which there is none; empty where there is a verdict, or no reply
 */
record ItemVerdict(
        RubricItem item,
        @Nullable Boolean met,
        String reason,
        @Nullable Boolean expected,
        @Nullable Failure failure,
        String raw) {

    static ItemVerdict of(RubricItem item, boolean met, String reason, @Nullable Boolean expected) {
        return new ItemVerdict(item, met, reason, expected, null, "");
    }

    static ItemVerdict failed(RubricItem item, Failure failure, @Nullable Boolean expected, String raw) {
        return new ItemVerdict(item, null, "", expected, failure, raw);
    }

    /** For the evidence. */
    Map<String, Object> details() {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("item", item.text());
        details.put("points", item.points());
        details.put("tags", item.tags());
        if (met != null) {
            details.put("met", met);
            details.put("reason", reason);
        }
        if (expected != null) {
            details.put("expected", expected);
        }
        if (failure != null) {
            details.put("failure", failure.kind() + ": " + failure.message());
            details.put("raw", raw);
        }
        return details;
    }

    String told() {
        String sign = met == null ? "?" : met ? "met" : "not met";
        String points = (item.points() > 0 ? "+" : "")
                + BigDecimal.valueOf(item.points()).stripTrailingZeros().toPlainString();
        return points + " " + sign + ": " + item.text() + (reason.isEmpty() ? "" : " (" + reason + ")");
    }
}
