package dev.etalon.app.suite;

import java.math.BigDecimal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The most that a run may use up, subject and judges together; null where there is no cap. */
public record BudgetSpec(
        @Nullable BigDecimal dollars,
        @Nullable Long tokens,
        @Nullable Long calls,
        @Nullable Duration time) {
    public static final BudgetSpec UNLIMITED = new BudgetSpec(null, null, null, null);
}
