package dev.etalon.core.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.etalon.core.score.CallException;
import dev.etalon.core.score.FailureKind;
import java.math.BigDecimal;
import java.net.ConnectException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(30)
class BudgetTest {
    private static final FailureKind[] FAILURES = {
        FailureKind.RATE_LIMITED,
        FailureKind.SERVER,
        FailureKind.TIMEOUT,
        FailureKind.CONNECTION,
        FailureKind.UNREADABLE
    };
    private static final Usage WORST = new Usage(1, 100, 50, new BigDecimal("0.03"));

    @Test
    void booksWhatACallReallyUsed() throws Exception {
        Budget budget = Budget.unlimited();
        call(budget, new Usage(1, 80, 10, new BigDecimal("0.01")));
        call(budget, new Usage(1, 70, 20, new BigDecimal("0.02")));
        assertThat(budget.spent()).isEqualTo(new Usage(2, 150, 30, new BigDecimal("0.03")));
    }

    @Test
    void refusesACallWhoseWorstCaseDoesNotFit() throws Exception {
        Budget budget = new Budget(new BudgetSettings(null, null, new BigDecimal("0.05"), null));
        call(budget, new Usage(1, 100, 50, new BigDecimal("0.03")));
        assertRefused(budget, "0.03 of 0.05 dollars are spent", "budget.dollars");
        assertThat(budget.spent().calls()).as("a refused call is no call").isEqualTo(1);
    }

    @Test
    void capsCallsAndTokens() throws Exception {
        Budget calls = new Budget(new BudgetSettings(1L, null, null, null));
        call(calls, WORST);
        assertRefused(calls, "1 of 1 calls", "budget.calls");
        Budget tokens = new Budget(new BudgetSettings(null, 299L, null, null));
        call(tokens, WORST);
        assertRefused(tokens, "150 of 299 tokens", "budget.tokens");
    }

    @Test
    void capsWallTime() throws Exception {
        VirtualTime time = new VirtualTime();
        Budget budget = new Budget(new BudgetSettings(null, null, null, Duration.ofMinutes(1)), time);
        time.pass(Duration.ofSeconds(59));
        call(budget, WORST);
        time.pass(Duration.ofSeconds(1));
        assertRefused(budget, "60 s of PT1M", "budget.time");
    }

    @Test
    void countsWhatTheFirstPartOfARunHasUsed() {
        Budget budget = new Budget(new BudgetSettings(10L, null, null, null));
        budget.add(new Usage(10, 1, 1, BigDecimal.ONE));
        assertRefused(budget, "10 of 10 calls", "budget.calls");
    }

    @Test
    void moneyOfUnknownPriceIsUnknownButDoesNotHideTheRest() throws Exception {
        Budget budget = Budget.unlimited();
        call(budget, WORST);
        call(budget, new Usage(1, 5, 5, null));
        assertThat(budget.spent().dollars()).isNull();
        assertThat(budget.knownDollars()).isEqualByComparingTo("0.03");
    }

    @ParameterizedTest
    @CsvSource({
        "RATE_LIMITED,0",
        "SERVER,0",
        "REJECTED,0",
        "UNAUTHORIZED,0",
        "TIMEOUT,150",
        "CONNECTION,150",
        "UNREADABLE,150"
    })
    void booksAFailedCallByWhetherWorkWasDone(FailureKind kind, long tokens) {
        Budget budget = Budget.unlimited();
        fail(budget, new CallException(kind, "x"));
        assertThat(budget.spent().calls()).isEqualTo(1);
        assertThat(budget.spent().tokens()).isEqualTo(tokens);
    }

    @Test
    void aServerThatWasNeverReachedCostsNothing() {
        Budget budget = Budget.unlimited();
        fail(budget, new CallException(FailureKind.CONNECTION, "x", new ConnectException("refused")));
        assertThat(budget.spent().tokens()).isZero();
    }

    @Test
    void waitsForCallsInFlightBeforeItRefuses() throws Exception {
        Budget budget = new Budget(new BudgetSettings(null, 200L, null, null));
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch leave = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Usage> first = threads.submit(() -> budget.call(
                    WORST,
                    () -> {
                        inside.countDown();
                        leave.await();
                        return new Usage(1, 10, 10, BigDecimal.ZERO);
                    },
                    Function.identity()));
            inside.await();
            Future<Usage> second = threads.submit(() -> call(budget, WORST));
            Future<?> third = threads.submit(() -> call(budget, WORST));
            third.cancel(true);
            assertThat(second.isDone()).isFalse();
            leave.countDown();
            first.get();
            second.get();
        }
        assertThat(budget.spent().tokens()).isEqualTo(170);
    }

    @Property(tries = 40)
    void isNeverExceededByCallsThatKeepToTheirWorstCase(
            @ForAll @LongRange(min = 0, max = 5_000) long tokenCap,
            @ForAll @IntRange(min = 0, max = 60) int callCap,
            @ForAll long seed)
            throws Exception {
        BigDecimal dollarCap = BigDecimal.valueOf(tokenCap, 4);
        Budget budget = new Budget(new BudgetSettings((long) callCap, tokenCap, dollarCap, null));
        AtomicLong refused = new AtomicLong();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                Random random = new Random(seed + i);
                all.add(threads.submit(() -> randomCall(budget, random, refused)));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
        Usage spent = budget.spent();
        assertThat(spent.calls()).isLessThanOrEqualTo(callCap).isEqualTo(100 - refused.get());
        assertThat(spent.tokens()).isLessThanOrEqualTo(tokenCap);
        assertThat(budget.knownDollars()).isLessThanOrEqualTo(dollarCap);
    }

    private static Void randomCall(Budget budget, Random random, AtomicLong refused) throws InterruptedException {
        int input = random.nextInt(100);
        int output = random.nextInt(100);
        Usage worst = new Usage(1, input, output, BigDecimal.valueOf(input + output, 4));
        int used = random.nextInt(output + 1);
        try {
            budget.call(
                    worst,
                    () -> {
                        Thread.sleep(Duration.ofNanos(random.nextInt(100_000)));
                        if (random.nextInt(4) == 0) {
                            throw new CallException(FAILURES[random.nextInt(FAILURES.length)], "planned");
                        }
                        return new Usage(1, input, used, BigDecimal.valueOf(input + used, 4));
                    },
                    Function.identity());
        } catch (CallException e) {
            if (e.kind() == FailureKind.BUDGET) {
                refused.incrementAndGet();
            }
        }
        return null;
    }

    private static Usage call(Budget budget, Usage used) throws CallException, InterruptedException {
        return budget.call(WORST, () -> used, Function.identity());
    }

    private static void fail(Budget budget, CallException error) {
        CallException thrown = catchThrowableOfType(
                CallException.class,
                () -> budget.call(
                        WORST,
                        () -> {
                            throw error;
                        },
                        reply -> Usage.NONE));
        assertThat(thrown).isSameAs(error);
    }

    private static void assertRefused(Budget budget, String... inMessage) {
        CallException thrown = catchThrowableOfType(CallException.class, () -> call(budget, WORST));
        assertThat(thrown.kind()).isEqualTo(FailureKind.BUDGET);
        assertThat(thrown).hasMessageContainingAll(inMessage);
    }
}
