package dev.etalon.core.traffic;

import dev.etalon.core.score.CallException;
import dev.etalon.core.score.Evidence;
import dev.etalon.core.score.FailureKind;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;
import java.util.function.ToLongFunction;

/**
 * The way of calls to one destination, shared by all that call it: a bound on calls in flight that adapts, a pace, retries. Each
 * attempt waits for its turn anew, and none holds a turn while it waits between attempts. Safe for use by many threads.
 */
public final class Traffic {
    private final TrafficSettings settings;
    private final TrafficListener listener;
    private final Time time;
    private final DoubleSupplier jitter;
    private final AdaptiveLimit limit;
    private final Pace pace;

    public Traffic(TrafficSettings settings, TrafficListener listener) {
        this(settings, listener, Time.SYSTEM, () -> ThreadLocalRandom.current().nextDouble());
    }

    /** @param jitter random numbers in [0, 1), drawn by many threads */
    public Traffic(TrafficSettings settings, TrafficListener listener, Time time, DoubleSupplier jitter) {
        this.settings = settings;
        this.listener = listener;
        this.time = time;
        this.jitter = jitter;
        this.limit =
                new AdaptiveLimit(settings.concurrency(), settings.retries().longestRetryAfter(), time, listener);
        this.pace = new Pace(settings.requestsPerMinute(), settings.tokensPerMinute(), time);
    }

    /** Like {@link #call(long, Call, ToLongFunction)}, where tokens do not matter. */
    public <T> T call(Call<T> call) throws CallException, InterruptedException {
        return call(0, call, reply -> 0);
    }

    /**
     * Calls, as often as the retry policy says.
     *
     * @param tokens about how many tokens a call sends and receives
     * @param call one attempt
     * @param used how many tokens it has really been
     * @throws CallException the last attempt's, of the same kind; its message names the attempts before, which are also its
     *     suppressed exceptions, and its evidence counts the calls of all of them
     */
    public <T> T call(long tokens, Call<T> call, ToLongFunction<? super T> used)
            throws CallException, InterruptedException {
        List<CallException> earlier = new ArrayList<>();
        while (true) {
            try {
                return attempt(tokens, call, used);
            } catch (CallException e) {
                int failed = earlier.size() + 1;
                Optional<Duration> wait = settings.retries().waitAfter(failed, e, jitter.getAsDouble());
                if (wait.isEmpty()) {
                    throw withHistory(e, earlier);
                }
                earlier.add(e);
                listener.retrying(failed, e, wait.get());
                time.sleep(wait.get());
            }
        }
    }

    /** Calls that have left and are not back. */
    public int inFlight() {
        return limit.inFlight();
    }

    /** The most calls that were in flight at once. */
    public int peakInFlight() {
        return limit.peakInFlight();
    }

    /** How many calls may be in flight now. */
    public int limit() {
        return limit.limit();
    }

    /** How that limit came about, the oldest step first. */
    public List<LimitChange> history() {
        return limit.history();
    }

    private <T> T attempt(long tokens, Call<T> call, ToLongFunction<? super T> used)
            throws CallException, InterruptedException {
        T reply = limit.call(() -> pace.take(tokens), call);
        pace.settle(tokens, used.applyAsLong(reply));
        return reply;
    }

    /** The last failure with those before it, and with the calls that all of them took. */
    private static CallException withHistory(CallException last, List<CallException> earlier) {
        int sent = earlier.size() + (last.kind() == FailureKind.BUDGET ? 0 : 1);
        long untold = Math.max(0, sent - Paid.in(last.evidence()).calls());
        Evidence evidence = Paid.plus(last.evidence(), new Usage(untold, 0, 0, BigDecimal.ZERO));
        if (earlier.isEmpty()) {
            return last.withEvidence(evidence);
        }
        StringBuilder message = new StringBuilder(String.valueOf(last.getMessage()))
                .append(" (attempt ")
                .append(earlier.size() + 1)
                .append("; before: ");
        for (int i = 0; i < earlier.size(); i++) {
            message.append(i == 0 ? "" : "; ")
                    .append(earlier.get(i).kind())
                    .append(' ')
                    .append(earlier.get(i).getMessage());
        }
        CallException all = new CallException(last.kind(), message.append(')').toString(), last.retryAfter(), last)
                .withEvidence(evidence);
        earlier.forEach(all::addSuppressed);
        return all;
    }
}
