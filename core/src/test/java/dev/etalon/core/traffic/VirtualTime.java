package dev.etalon.core.traffic;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** Time that passes only by being slept. */
public final class VirtualTime implements Time {
    private final AtomicLong now = new AtomicLong();
    private final List<Duration> sleeps = new CopyOnWriteArrayList<>();

    @Override
    public long nanos() {
        return now.get();
    }

    @Override
    public void sleep(Duration duration) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        sleeps.add(duration);
        now.addAndGet(duration.toNanos());
    }

    public void pass(Duration duration) {
        now.addAndGet(duration.toNanos());
    }

    public Duration passed() {
        return Duration.ofNanos(now.get());
    }

    /** Every sleep, in order. */
    public List<Duration> sleeps() {
        return List.copyOf(sleeps);
    }
}
