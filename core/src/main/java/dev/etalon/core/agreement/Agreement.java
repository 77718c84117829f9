package dev.etalon.core.agreement;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A coefficient of agreement, with what it is over.
 *
 * @param value 1 for full agreement, 0 for what chance gives; null where it is undefined
 * @param reason why there is no value; empty where there is one
 * @param units how many units with two ratings or more it is over
 * @param pairs how many pairs of ratings of one unit those hold
 */
public record Agreement(@Nullable Double value, String reason, long units, long pairs) {
    public Agreement {
        Objects.requireNonNull(reason, "reason is null");
        if ((value == null) == reason.isEmpty()) {
            throw new IllegalArgumentException("an agreement has either a value or a reason why not");
        }
    }

    static Agreement of(double value, String whyNot, Ratings ratings) {
        boolean paired = ratings.units() > 0;
        boolean defined = paired && Double.isFinite(value);
        String reason = defined ? "" : paired ? whyNot : "no unit has two ratings";
        return new Agreement(defined ? value : null, reason, ratings.units(), ratings.pairs());
    }
}
