package dev.etalon.core.traffic;

import dev.etalon.core.score.CallException;
import dev.etalon.core.score.FailureKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Bounds the calls in flight and finds the bound that the other side bears, as TCP does: additive increase, multiplicative decrease
 * (Chiu and Jain, 1989).
 *
 * <ul>
 *   <li>Until the first "too many requests" every success adds one, so the limit doubles with each round of calls; afterwards a full
 *       round of successes adds one. A limit that is not in use does not grow.
 *   <li>"Too many requests" multiplies the limit by {@link ConcurrencySettings#shrink}, at most once per cooldown.
 *   <li>Retry-After makes everybody wait. Other errors leave the limit as it is.
 * </ul>
 *
 * First come, first served. A waiting thread costs nothing but itself: meant for virtual threads.
 */
final class AdaptiveLimit {
    private final ConcurrencySettings settings;
    private final Duration longestPause;
    private final Time time;
    private final TrafficListener listener;
    private final Permits permits;
    private final AtomicInteger inFlight = new AtomicInteger();
    private final AtomicInteger peak = new AtomicInteger();
    private final AtomicInteger peakNow = new AtomicInteger();

    private final ReentrantLock lock = new ReentrantLock();
    private final List<LimitChange> history = new ArrayList<>();
    private final long origin;
    private int limit;
    private int successes;
    private int peakBefore;
    private boolean starting = true;
    private long calmFrom;
    private volatile long pausedUntil;

    /** @param longestPause a Retry-After beyond this pauses nobody: each call fails by itself */
    AdaptiveLimit(ConcurrencySettings settings, Duration longestPause, Time time, TrafficListener listener) {
        this.settings = settings;
        this.longestPause = longestPause;
        this.time = time;
        this.listener = listener;
        this.permits = new Permits(settings.start());
        this.limit = settings.start();
        this.origin = time.nanos();
        this.calmFrom = origin;
        this.pausedUntil = origin;
        history.add(new LimitChange(Duration.ZERO, limit, LimitChange.Cause.START));
    }

    /**
     * Waits for a turn, then calls.
     *
     * @param gate passed after a turn is there and before the call counts as in flight
     */
    <T> T call(Gate gate, Call<T> call) throws CallException, InterruptedException {
        permits.acquire();
        try {
            awaitPause();
            gate.pass();
            return send(call);
        } finally {
            permits.release();
        }
    }

    int inFlight() {
        return inFlight.get();
    }

    int peakInFlight() {
        return peak.get();
    }

    int limit() {
        lock.lock();
        try {
            return limit;
        } finally {
            lock.unlock();
        }
    }

    List<LimitChange> history() {
        lock.lock();
        try {
            return List.copyOf(history);
        } finally {
            lock.unlock();
        }
    }

    private void awaitPause() throws InterruptedException {
        for (long left = pausedUntil - time.nanos(); left > 0; left = pausedUntil - time.nanos()) {
            time.sleep(Duration.ofNanos(left));
        }
    }

    private <T> T send(Call<T> call) throws CallException, InterruptedException {
        int now = inFlight.incrementAndGet();
        peak.accumulateAndGet(now, Math::max);
        peakNow.accumulateAndGet(now, Math::max);
        listener.inFlight(now);
        try {
            T reply = call.run();
            succeeded();
            return reply;
        } catch (CallException e) {
            failed(e);
            throw e;
        } finally {
            listener.inFlight(inFlight.decrementAndGet());
        }
    }

    private void succeeded() {
        lock.lock();
        try {
            if (time.nanos() < calmFrom) {
                return;
            }
            successes++;
            boolean roundDone = successes >= limit;
            // In use is what was in flight at once lately: at a round's end most calls are home already.
            int used = Math.max(peakBefore, peakNow.get());
            boolean grows = starting ? limit < 2 * used : roundDone && used >= limit;
            if (roundDone) {
                successes = 0;
                peakBefore = peakNow.getAndSet(inFlight.get());
            }
            if (grows && limit < settings.max()) {
                permits.release();
                changeTo(limit + 1, LimitChange.Cause.GREW);
            }
        } finally {
            lock.unlock();
        }
    }

    private void failed(CallException error) {
        lock.lock();
        try {
            if (error.retryAfter() != null) {
                pause(error.retryAfter());
            }
            if (error.kind() == FailureKind.RATE_LIMITED && time.nanos() >= calmFrom) {
                shrink();
            }
        } finally {
            lock.unlock();
        }
    }

    private void pause(Duration retryAfter) {
        if (retryAfter.compareTo(longestPause) > 0) {
            return;
        }
        long until = time.nanos() + retryAfter.toNanos();
        if (until > pausedUntil) {
            pausedUntil = until;
            listener.paused(retryAfter);
        }
    }

    private void shrink() {
        starting = false;
        successes = 0;
        calmFrom = time.nanos() + settings.cooldown().toNanos();
        int smaller = Math.max(settings.min(), (int) (limit * settings.shrink()));
        if (smaller < limit) {
            permits.reduce(limit - smaller);
            changeTo(smaller, LimitChange.Cause.RATE_LIMITED);
        }
    }

    private void changeTo(int newLimit, LimitChange.Cause cause) {
        limit = newLimit;
        LimitChange change = new LimitChange(Duration.ofNanos(time.nanos() - origin), newLimit, cause);
        boolean goesOnGrowing =
                cause == LimitChange.Cause.GREW && history.getLast().cause() == LimitChange.Cause.GREW;
        if (goesOnGrowing) {
            history.removeLast();
        }
        history.add(change);
        listener.limitChanged(newLimit);
    }

    /** Something that lets through one after the other. */
    @FunctionalInterface
    interface Gate {
        void pass() throws InterruptedException;
    }

    /** Permits may be fewer than zero: then those in flight are let home before anybody else may leave. */
    private static final class Permits extends Semaphore {
        private static final long serialVersionUID = 1L;

        Permits(int permits) {
            super(permits, true);
        }

        void reduce(int by) {
            reducePermits(by);
        }
    }
}
