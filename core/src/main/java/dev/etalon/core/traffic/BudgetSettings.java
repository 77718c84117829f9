package dev.etalon.core.traffic;

import java.math.BigDecimal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The most that everything together may use up. Null where there is no cap.
 *
 * @param calls calls, failed ones included
 * @param tokens tokens, sent and received
 * @param dollars money in US dollars
 * @param time wall time, from the making of the budget
 */
public record BudgetSettings(
        @Nullable Long calls,
        @Nullable Long tokens,
        @Nullable BigDecimal dollars,
        @Nullable Duration time) {
    public static final BudgetSettings UNLIMITED = new BudgetSettings(null, null, null, null);

    public BudgetSettings {
        if (calls != null && calls < 0) {
            throw new IllegalArgumentException("budget.calls is negative: " + calls);
        }
        if (tokens != null && tokens < 0) {
            throw new IllegalArgumentException("budget.tokens is negative: " + tokens);
        }
        if (dollars != null && dollars.signum() < 0) {
            throw new IllegalArgumentException("budget.dollars is negative: " + dollars.toPlainString());
        }
        if (time != null && time.isNegative()) {
            throw new IllegalArgumentException("budget.time is negative: " + time);
        }
    }
}
