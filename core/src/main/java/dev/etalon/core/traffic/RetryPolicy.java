package dev.etalon.core.traffic;

import dev.etalon.core.score.CallException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * How often a call is tried and how long it waits in between: exponential back-off with full jitter, a wait drawn evenly from 0 to
 * {@code min(longestWait, firstWait * 2^(n-1))} after the n-th failure. A Retry-After of the other side is honoured: the wait is that
 * long and up to {@code firstWait} longer, so that not everybody comes back at once, or as long as the back-off where that is longer.
 *
 * @param attempts how often in all, 1 or more
 * @param firstWait the longest wait after the first failure
 * @param longestWait the longest wait after any failure
 * @param longestRetryAfter a Retry-After beyond this ends the call instead: the quota of the day is gone
 */
public record RetryPolicy(int attempts, Duration firstWait, Duration longestWait, Duration longestRetryAfter) {
    public static final RetryPolicy DEFAULT =
            new RetryPolicy(8, Duration.ofSeconds(1), Duration.ofMinutes(1), Duration.ofMinutes(5));
    public static final RetryPolicy ONCE = DEFAULT.withAttempts(1);

    public RetryPolicy {
        if (attempts < 1) {
            throw new IllegalArgumentException("attempts must be 1 or more, not " + attempts);
        }
        requirePositive("firstWait", firstWait);
        requirePositive("longestWait", longestWait);
        requirePositive("longestRetryAfter", longestRetryAfter);
    }

    public RetryPolicy withAttempts(int attempts) {
        return new RetryPolicy(attempts, firstWait, longestWait, longestRetryAfter);
    }

    /**
     * How long to wait before the next attempt.
     *
     * @param failed how many attempts have failed, from 1
     * @param error what the last one failed of
     * @param jitter a random number in [0, 1)
     * @return empty where there is no next attempt
     */
    public Optional<Duration> waitAfter(int failed, CallException error, double jitter) {
        Duration retryAfter = error.retryAfter();
        boolean tooLong = retryAfter != null && retryAfter.compareTo(longestRetryAfter) > 0;
        if (failed >= attempts || !error.kind().retryable() || tooLong) {
            return Optional.empty();
        }
        double grown = firstWait.toNanos() * Math.pow(2, failed - 1);
        Duration most = Duration.ofNanos((long) Math.min(grown, (double) longestWait.toNanos()));
        Duration backOff = scaled(most, jitter);
        if (retryAfter == null) {
            return Optional.of(backOff);
        }
        Duration asked = retryAfter.plus(scaled(firstWait, jitter));
        return Optional.of(asked.compareTo(backOff) > 0 ? asked : backOff);
    }

    private static Duration scaled(Duration duration, double factor) {
        return Duration.ofNanos((long) (duration.toNanos() * factor));
    }

    private static void requirePositive(String name, Duration duration) {
        Objects.requireNonNull(duration, name + " is null");
        if (duration.isNegative() || duration.isZero()) {
            throw new IllegalArgumentException(name + " must be longer than 0, not " + duration);
        }
    }
}
