package dev.etalon.rating.drift;

import dev.etalon.core.stats.Interval;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A share that is watched.
 *
 * @param name {@code flip rate}, {@code missed passes} (1 - sensitivity), {@code missed fails} (1 - specificity)
 * @param atFirst the share when the watch began
 * @param bound above which it must not be: what the repeats of the beginning allow, and the certificate
 * @param now the share of the last look
 * @param interval of that share, for this look alone
 * @param overall of all looks
 * @param evidence against the bound, see {@link ShareWatch}
 * @param needed evidence that gives an alarm
 * @param alarm the look of the alarm, from 1; null where there was none
 */
public record WatchedShare(
        String name,
        Counted atFirst,
        double bound,
        Counted now,
        @Nullable Interval interval,
        Counted overall,
        double evidence,
        double needed,
        @Nullable Integer alarm) {
    public WatchedShare {
        Objects.requireNonNull(name, "name is null");
    }
}
