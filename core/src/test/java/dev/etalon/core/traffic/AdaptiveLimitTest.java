package dev.etalon.core.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.etalon.core.score.CallException;
import dev.etalon.core.score.FailureKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
class AdaptiveLimitTest {
    private static final AdaptiveLimit.Gate OPEN = () -> {};

    private final VirtualTime time = new VirtualTime();

    @Test
    void neverLetsMoreThanTheLimitFlyAndReachesIt() throws Exception {
        AdaptiveLimit limit = limit(ConcurrencySettings.fixed(7));
        AtomicInteger flying = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch full = new CountDownLatch(7);
        runAll(
                60,
                () -> limit.call(OPEN, () -> {
                    most.accumulateAndGet(flying.incrementAndGet(), Math::max);
                    full.countDown();
                    full.await();
                    flying.decrementAndGet();
                    return 0;
                }));
        assertThat(most).hasValue(7);
        assertThat(limit.peakInFlight()).isEqualTo(7);
        assertThat(limit.inFlight()).isZero();
        assertThat(limit.limit()).isEqualTo(7);
    }

    @Test
    void doublesWithEachRoundUntilTheFirstRateLimit() throws Exception {
        AdaptiveLimit limit = limit(new ConcurrencySettings(2, 1, 16, 0.8, Duration.ofSeconds(15)));
        round(limit, 2);
        assertThat(limit.limit()).isEqualTo(4);
        round(limit, 4);
        assertThat(limit.limit()).isEqualTo(8);
        round(limit, 8);
        round(limit, 16);
        assertThat(limit.limit()).isEqualTo(16);
        assertThat(limit.history()).extracting(LimitChange::limit).containsExactly(2, 16);
    }

    @Test
    void doesNotGrowWhileItIsNotUsedUp() throws Exception {
        AdaptiveLimit limit = limit(ConcurrencySettings.DEFAULT);
        for (int i = 0; i < 100; i++) {
            limit.call(OPEN, () -> 0);
        }
        assertThat(limit.limit()).isEqualTo(20);
    }

    @Test
    void shrinksOncePerCooldownAndThenAddsOneARound() throws Exception {
        AdaptiveLimit limit = limit(new ConcurrencySettings(10, 1, 100, 0.8, Duration.ofSeconds(15)));
        fail(limit, new CallException(FailureKind.RATE_LIMITED, "slow down"));
        fail(limit, new CallException(FailureKind.RATE_LIMITED, "slow down"));
        assertThat(limit.limit()).isEqualTo(8);
        round(limit, 8);
        assertThat(limit.limit()).as("no growth while it cools down").isEqualTo(8);

        time.pass(Duration.ofSeconds(15));
        round(limit, 8);
        assertThat(limit.limit()).isEqualTo(9);
        fail(limit, new CallException(FailureKind.RATE_LIMITED, "slow down"));
        assertThat(limit.limit()).isEqualTo(7);
        assertThat(limit.history())
                .extracting(LimitChange::cause)
                .containsExactly(
                        LimitChange.Cause.START,
                        LimitChange.Cause.RATE_LIMITED,
                        LimitChange.Cause.GREW,
                        LimitChange.Cause.RATE_LIMITED);
    }

    @Test
    void neverShrinksBelowItsFloor() throws Exception {
        AdaptiveLimit limit = limit(new ConcurrencySettings(3, 2, 5, 0.1, Duration.ZERO));
        for (int i = 0; i < 5; i++) {
            fail(limit, new CallException(FailureKind.RATE_LIMITED, "slow down"));
        }
        assertThat(limit.limit()).isEqualTo(2);
        round(limit, 2);
    }

    @Test
    void aBrokenServerDoesNotShrinkIt() throws Exception {
        AdaptiveLimit limit = limit(ConcurrencySettings.DEFAULT);
        fail(limit, new CallException(FailureKind.SERVER, "HTTP 500"));
        fail(limit, new CallException(FailureKind.TIMEOUT, "no reply"));
        assertThat(limit.limit()).isEqualTo(20);
        assertThat(time.sleeps()).isEmpty();
    }

    @Test
    void aRetryAfterMakesEverybodyWait() throws Exception {
        AdaptiveLimit limit = limit(ConcurrencySettings.DEFAULT);
        fail(limit, new CallException(FailureKind.SERVER, "HTTP 503", Duration.ofSeconds(7), null));
        limit.call(OPEN, () -> 0);
        assertThat(time.sleeps()).containsExactly(Duration.ofSeconds(7));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 3_000_000})
    void aRetryAfterOfADayOrOfThousandsOfYearsPausesNobody(long days) throws Exception {
        AdaptiveLimit limit = limit(ConcurrencySettings.DEFAULT);
        fail(limit, new CallException(FailureKind.RATE_LIMITED, "quota", Duration.ofDays(days), null));
        limit.call(OPEN, () -> 0);
        assertThat(time.sleeps()).isEmpty();
    }

    @Test
    void anInterruptedWaiterTakesNoTurnAway() throws Exception {
        AdaptiveLimit limit = limit(ConcurrencySettings.fixed(1));
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch leave = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Integer> first = threads.submit(() -> limit.call(OPEN, () -> {
                inside.countDown();
                leave.await();
                return 1;
            }));
            inside.await();
            Future<Integer> second = threads.submit(() -> limit.call(OPEN, () -> 2));
            second.cancel(true);
            leave.countDown();
            assertThat(first.get()).isEqualTo(1);
            assertThat(threads.submit(() -> limit.call(OPEN, () -> 3)).get(5, TimeUnit.SECONDS))
                    .isEqualTo(3);
        }
        assertThat(limit.inFlight()).isZero();
    }

    @Test
    void servesInOrderOfArrival() throws Exception {
        AdaptiveLimit limit = limit(ConcurrencySettings.fixed(1));
        List<Integer> order = new ArrayList<>();
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch leave = new CountDownLatch(1);
        Thread first = Thread.startVirtualThread(() -> call(limit, () -> {
            inside.countDown();
            leave.await();
            return 0;
        }));
        inside.await();
        List<Thread> waiting = new ArrayList<>(List.of(first));
        for (int i = 0; i < 20; i++) {
            int number = i;
            Thread thread = Thread.startVirtualThread(() -> call(limit, () -> order.add(number)));
            waiting.add(thread);
            while (thread.getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }
        }
        leave.countDown();
        for (Thread thread : waiting) {
            thread.join();
        }
        assertThat(order).isSorted().hasSize(20);
    }

    private AdaptiveLimit limit(ConcurrencySettings settings) {
        return new AdaptiveLimit(settings, Duration.ofMinutes(5), time, TrafficListener.NONE);
    }

    /** As many successful calls as there may be, all in flight at once. */
    private static void round(AdaptiveLimit limit, int calls) throws Exception {
        CountDownLatch all = new CountDownLatch(calls);
        runAll(
                calls,
                () -> limit.call(OPEN, () -> {
                    all.countDown();
                    all.await();
                    return 0;
                }));
    }

    private static void fail(AdaptiveLimit limit, CallException error) {
        assertThatThrownBy(() -> limit.call(OPEN, () -> {
                    throw error;
                }))
                .isSameAs(error);
    }

    private static void call(AdaptiveLimit limit, Call<?> call) {
        try {
            limit.call(OPEN, call);
        } catch (CallException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static void runAll(int threads, Callable<Integer> task) throws InterruptedException, ExecutionException {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> all = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                all.add(executor.submit(task));
            }
            for (Future<Integer> one : all) {
                one.get();
            }
        }
    }
}
