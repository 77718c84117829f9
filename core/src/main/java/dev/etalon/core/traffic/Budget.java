package dev.etalon.core.traffic;

import dev.etalon.core.score.CallException;
import dev.etalon.core.score.FailureKind;
import java.math.BigDecimal;
import java.net.ConnectException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Caps what all calls together use up: the subject's, the judges' and the optimiser's share one budget. Before each call its worst
 * case is set aside, after it the true use is booked; so a cap is exceeded by no more than calls use beyond their own worst case.
 *
 * <p>A call that would fit if the calls in flight used less than was set aside for them waits until they are back. Only calls that
 * need no other budgeted call to end may be made through a budget. Safe for use by many threads.
 */
public final class Budget {
    private final BudgetSettings caps;
    private final Time time;
    private final long origin;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition settled = lock.newCondition();
    private Usage spent = Usage.NONE;
    private BigDecimal knownDollars = BigDecimal.ZERO;
    private Usage reserved = Usage.NONE;

    public Budget(BudgetSettings caps) {
        this(caps, Time.SYSTEM);
    }

    public Budget(BudgetSettings caps, Time time) {
        this.caps = caps;
        this.time = time;
        this.origin = time.nanos();
    }

    public static Budget unlimited() {
        return new Budget(BudgetSettings.UNLIMITED);
    }

    public BudgetSettings caps() {
        return caps;
    }

    /**
     * Makes one attempt at a call, if the budget bears its worst case. A failed attempt is booked as one call without tokens where the
     * other side has surely not done any work (it was never reached, or said no), else as the worst case: a reply that was cut or came
     * too late is paid for as well.
     *
     * @param worst the most that the call may use; unknown money counts as none
     * @param usage what a reply has really used
     * @throws CallException of kind {@link FailureKind#BUDGET} where the budget does not bear the call, before any call
     */
    public <T> T call(Usage worst, Call<T> call, Function<? super T, Usage> usage)
            throws CallException, InterruptedException {
        reserve(worst);
        Usage booked = worst;
        try {
            T reply = call.run();
            booked = usage.apply(reply);
            return reply;
        } catch (CallException e) {
            booked = workDone(e) ? worst : new Usage(1, 0, 0, BigDecimal.ZERO);
            throw e;
        } finally {
            settle(worst, booked);
        }
    }

    /** Books what was used elsewhere: by the first part of a run that is resumed. */
    public void add(Usage usage) {
        settle(Usage.NONE, usage);
    }

    /** What was used up so far; its money is null as soon as the price of one call is unknown. */
    public Usage spent() {
        lock.lock();
        try {
            return spent;
        } finally {
            lock.unlock();
        }
    }

    /** The money used up so far by calls of a known price. */
    public BigDecimal knownDollars() {
        lock.lock();
        try {
            return knownDollars;
        } finally {
            lock.unlock();
        }
    }

    private void reserve(Usage worst) throws CallException, InterruptedException {
        lock.lockInterruptibly();
        try {
            while (true) {
                refuse(reached(Usage.NONE, worst), worst);
                if (reached(reserved, worst).isEmpty()) {
                    break;
                }
                settled.await();
            }
            reserved = sum(reserved, worst);
        } finally {
            lock.unlock();
        }
    }

    private void settle(Usage worst, Usage used) {
        lock.lock();
        try {
            reserved = new Usage(
                    reserved.calls() - worst.calls(),
                    reserved.inputTokens() - worst.inputTokens(),
                    reserved.outputTokens() - worst.outputTokens(),
                    dollars(reserved).subtract(dollars(worst)));
            spent = spent.plus(used);
            knownDollars = knownDollars.add(dollars(used));
            settled.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** The name of the cap that a call would break with so much set aside already. */
    private Optional<String> reached(Usage setAside, Usage worst) {
        Usage more = sum(setAside, worst);
        if (caps.calls() != null && spent.calls() + more.calls() > caps.calls()) {
            return Optional.of("calls");
        }
        if (caps.tokens() != null && spent.tokens() + more.tokens() > caps.tokens()) {
            return Optional.of("tokens");
        }
        if (caps.dollars() != null && knownDollars.add(dollars(more)).compareTo(caps.dollars()) > 0) {
            return Optional.of("dollars");
        }
        boolean late =
                caps.time() != null && time.nanos() - origin >= caps.time().toNanos();
        return late ? Optional.of("time") : Optional.empty();
    }

    private void refuse(Optional<String> cap, Usage worst) throws CallException {
        if (cap.isPresent()) {
            throw new CallException(
                    FailureKind.BUDGET, numbers(cap.get(), worst) + "; raise budget." + cap.get() + " to go on");
        }
    }

    private String numbers(String cap, Usage worst) {
        return switch (cap) {
            case "calls" -> "budget reached: " + spent.calls() + " of " + caps.calls() + " calls are made";
            case "tokens" ->
                "budget reached: " + spent.tokens() + " of " + caps.tokens()
                        + " tokens are used and the next call may take up to " + worst.tokens();
            case "dollars" ->
                "budget reached: " + knownDollars.toPlainString() + " of " + plain(caps.dollars())
                        + " dollars are spent and the next call may cost up to "
                        + dollars(worst).toPlainString();
            default -> {
                Duration passed = Duration.ofNanos(time.nanos() - origin);
                yield "budget reached: " + passed.toSeconds() + " s of " + caps.time() + " have passed";
            }
        };
    }

    private static boolean workDone(CallException error) {
        return switch (error.kind()) {
            case RATE_LIMITED, SERVER, REJECTED, UNAUTHORIZED, BUDGET, REPLAY_MISS -> false;
            case CONNECTION, TIMEOUT -> !neverConnected(error);
            case REFUSED, TRUNCATED, UNREADABLE, NO_ANSWER, SUBJECT, SCORER, NO_SANDBOX -> true;
        };
    }

    private static boolean neverConnected(CallException error) {
        for (Throwable t = error; t != null; t = t.getCause()) {
            if (t instanceof ConnectException) {
                return true;
            }
        }
        return false;
    }

    private static Usage sum(Usage a, Usage b) {
        return new Usage(
                a.calls() + b.calls(),
                a.inputTokens() + b.inputTokens(),
                a.outputTokens() + b.outputTokens(),
                dollars(a).add(dollars(b)));
    }

    private static BigDecimal dollars(Usage usage) {
        return usage.dollars() == null ? BigDecimal.ZERO : usage.dollars();
    }

    private static String plain(@Nullable BigDecimal dollars) {
        return dollars == null ? "no" : dollars.toPlainString();
    }
}
