package dev.etalon.core.traffic;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How calls to one destination travel.
 *
 * @param requestsPerMinute the most requests in a minute, or null for no such limit
 * @param tokensPerMinute the most tokens in a minute, sent and received, or null for no such limit
 */
public record TrafficSettings(
        ConcurrencySettings concurrency,
        @Nullable Integer requestsPerMinute,
        @Nullable Long tokensPerMinute,
        RetryPolicy retries) {
    public static final TrafficSettings DEFAULT =
            new TrafficSettings(ConcurrencySettings.DEFAULT, null, null, RetryPolicy.DEFAULT);

    public TrafficSettings {
        Objects.requireNonNull(concurrency, "concurrency is null");
        Objects.requireNonNull(retries, "retries is null");
        if (requestsPerMinute != null && requestsPerMinute < 1) {
            throw new IllegalArgumentException("requestsPerMinute must be 1 or more, not " + requestsPerMinute);
        }
        if (tokensPerMinute != null && tokensPerMinute < 1) {
            throw new IllegalArgumentException("tokensPerMinute must be 1 or more, not " + tokensPerMinute);
        }
    }

    public TrafficSettings withConcurrency(ConcurrencySettings concurrency) {
        return new TrafficSettings(concurrency, requestsPerMinute, tokensPerMinute, retries);
    }

    public TrafficSettings withRetries(RetryPolicy retries) {
        return new TrafficSettings(concurrency, requestsPerMinute, tokensPerMinute, retries);
    }
}
