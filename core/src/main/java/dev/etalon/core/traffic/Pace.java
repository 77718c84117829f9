package dev.etalon.core.traffic;

import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Spaces calls evenly, so that no minute holds more requests or tokens than allowed. A call leaves when the time is up that the calls
 * before it pay for: 60 s / requests per minute each, and 60 s / tokens per minute for each of their tokens (a virtual schedule, as in
 * the generic cell rate algorithm). Tokens are estimated before a call and settled after it.
 */
final class Pace {
    private static final double MINUTE = Duration.ofMinutes(1).toNanos();

    private final double nanosPerRequest;
    private final double nanosPerToken;
    private final Time time;
    private final ReentrantLock lock = new ReentrantLock();
    private double nextRequest;
    private double nextToken;

    Pace(@Nullable Integer requestsPerMinute, @Nullable Long tokensPerMinute, Time time) {
        this.nanosPerRequest = requestsPerMinute == null ? 0 : MINUTE / requestsPerMinute;
        this.nanosPerToken = tokensPerMinute == null ? 0 : MINUTE / tokensPerMinute;
        this.time = time;
        this.nextRequest = time.nanos();
        this.nextToken = nextRequest;
    }

    /** Waits until a call of about so many tokens may leave. A thread interrupted while it waits has used its turn up. */
    void take(long tokens) throws InterruptedException {
        long wait = (long) Math.ceil(schedule(tokens) - time.nanos());
        if (wait > 0) {
            time.sleep(Duration.ofNanos(wait));
        }
    }

    /** Corrects the estimate of a call that is back. */
    void settle(long estimated, long used) {
        lock.lock();
        try {
            nextToken += (used - estimated) * nanosPerToken;
        } finally {
            lock.unlock();
        }
    }

    private double schedule(long tokens) {
        lock.lock();
        try {
            double leave = Math.max((double) time.nanos(), Math.max(nextRequest, nextToken));
            nextRequest = leave + nanosPerRequest;
            nextToken = leave + tokens * nanosPerToken;
            return leave;
        } finally {
            lock.unlock();
        }
    }
}
