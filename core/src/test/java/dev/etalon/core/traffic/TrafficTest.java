package dev.etalon.core.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.etalon.core.score.CallException;
import dev.etalon.core.score.FailureKind;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class TrafficTest {
    private final VirtualTime time = new VirtualTime();
    private final List<String> heard = new ArrayList<>();
    private int attempts;

    @Test
    void triesAgainUntilItGoesThrough() throws Exception {
        Traffic traffic = traffic(RetryPolicy.DEFAULT);
        assertThat(traffic.call(script(error(FailureKind.SERVER, null), error(FailureKind.TIMEOUT, null))))
                .isEqualTo("reply");
        assertThat(attempts).isEqualTo(3);
        assertThat(time.sleeps()).containsExactly(Duration.ofMillis(500), Duration.ofSeconds(1));
        assertThat(heard)
                .containsExactly(
                        "in flight 1",
                        "in flight 0",
                        "retry 1 SERVER PT0.5S",
                        "in flight 1",
                        "in flight 0",
                        "retry 2 TIMEOUT PT1S",
                        "in flight 1",
                        "in flight 0");
    }

    @Test
    void namesTheAttemptsBeforeWhenItGivesUp() {
        Traffic traffic = traffic(RetryPolicy.DEFAULT.withAttempts(3));
        CallException thrown = catchThrowableOfType(
                CallException.class,
                () -> traffic.call(script(
                        error(FailureKind.SERVER, null),
                        error(FailureKind.TIMEOUT, null),
                        error(FailureKind.CONNECTION, null))));
        assertThat(thrown.kind()).isEqualTo(FailureKind.CONNECTION);
        assertThat(thrown).hasMessage("no CONNECTION (attempt 3; before: SERVER no SERVER; TIMEOUT no TIMEOUT)");
        assertThat(thrown.getSuppressed()).hasSize(2);
        assertThat(Paid.in(thrown.evidence()).calls()).isEqualTo(3);
        assertThat(attempts).isEqualTo(3);
    }

    @Test
    void doesNotTryAgainWhatCannotGoThrough() {
        CallException thrown = catchThrowableOfType(
                CallException.class,
                () -> traffic(RetryPolicy.DEFAULT).call(script(error(FailureKind.REJECTED, null))));
        assertThat(thrown).hasMessage("no REJECTED");
        assertThat(Paid.in(thrown.evidence()).calls()).isEqualTo(1);
        assertThat(attempts).isEqualTo(1);
        assertThat(time.sleeps()).isEmpty();
    }

    @Test
    void honoursRetryAfter() throws Exception {
        traffic(RetryPolicy.DEFAULT).call(script(error(FailureKind.RATE_LIMITED, Duration.ofSeconds(20))));
        assertThat(time.passed()).isEqualTo(Duration.ofMillis(20_500));
        assertThat(heard).contains("paused PT20S", "limit 16", "retry 1 RATE_LIMITED PT20.5S");
    }

    @Test
    void givesItsTurnBackWhileItWaits() throws Exception {
        SleepThatCalls sleep = new SleepThatCalls();
        Traffic traffic = new Traffic(
                TrafficSettings.DEFAULT.withConcurrency(ConcurrencySettings.fixed(1)),
                TrafficListener.NONE,
                sleep,
                () -> 0.5);
        sleep.traffic = traffic;
        traffic.call(script(error(FailureKind.SERVER, null)));
        assertThat(sleep.replies).containsExactly("between");
        assertThat(traffic.peakInFlight()).isEqualTo(1);
    }

    @Test
    void keepsThePaceOfTokensByWhatWasReallyUsed() throws Exception {
        Traffic traffic = new Traffic(
                new TrafficSettings(ConcurrencySettings.DEFAULT, null, 6_000L, RetryPolicy.DEFAULT),
                TrafficListener.NONE,
                time,
                () -> 0.5);
        traffic.call(500, () -> "a", reply -> 100);
        traffic.call(500, () -> "b", reply -> 100);
        assertThat(time.passed()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void anInterruptEndsTheWaitBetweenAttempts() {
        Traffic traffic = traffic(RetryPolicy.DEFAULT);
        assertThatThrownBy(() -> traffic.call(() -> {
                    Thread.currentThread().interrupt();
                    throw error(FailureKind.SERVER, null);
                }))
                .isInstanceOf(InterruptedException.class);
        assertThat(traffic.inFlight()).isZero();
    }

    private Traffic traffic(RetryPolicy retries) {
        return new Traffic(TrafficSettings.DEFAULT.withRetries(retries), new Ear(), time, () -> 0.5);
    }

    private Call<String> script(CallException... failures) {
        Deque<CallException> left = new ArrayDeque<>(List.of(failures));
        return () -> {
            attempts++;
            if (!left.isEmpty()) {
                throw left.removeFirst();
            }
            return "reply";
        };
    }

    private static CallException error(FailureKind kind, Duration retryAfter) {
        return new CallException(kind, "no " + kind, retryAfter, null);
    }

    private final class Ear implements TrafficListener {
        @Override
        public void retrying(int attempt, CallException error, Duration wait) {
            heard.add("retry " + attempt + " " + error.kind() + " " + wait);
        }

        @Override
        public void limitChanged(int limit) {
            heard.add("limit " + limit);
        }

        @Override
        public void paused(Duration wait) {
            heard.add("paused " + wait);
        }

        @Override
        public void inFlight(int calls) {
            heard.add("in flight " + calls);
        }
    }

    /** Uses the sleep between two attempts for another call on the same way, which has room for one. */
    private static final class SleepThatCalls implements Time {
        private final List<String> replies = new ArrayList<>();
        private Traffic traffic;

        @Override
        public long nanos() {
            return 0;
        }

        @Override
        public void sleep(Duration duration) throws InterruptedException {
            try {
                replies.add(traffic.call(() -> "between"));
            } catch (CallException e) {
                throw new AssertionError(e);
            }
        }
    }
}
