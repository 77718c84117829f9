package dev.etalon.rating.audit.asking;

import dev.etalon.core.score.CallException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

/** Asks questions, many at once. What is answered does not depend on which is asked first. */
public final class Interview {
    private final int atOnce;
    private final BooleanSupplier stopped;
    private final AtomicLong asked = new AtomicLong();

    /** Why an interview came to no end. */
    public static final class StoppedException extends Exception {
        private static final long serialVersionUID = 1L;

        private final boolean budget;

        StoppedException(boolean budget, String message) {
            super(message);
            this.budget = budget;
        }

        /** Whether the budget was reached; else somebody stopped it. */
        public boolean budget() {
            return budget;
        }
    }

    /** A call that is part of an interview. */
    @FunctionalInterface
    public interface Call<T> {
        T run() throws CallException, InterruptedException;
    }

    /**
     * An interview.
     *
     * @param atOnce how many questions are under way at most
     * @param stopped whether to stop before the next question
     */
    public Interview(int atOnce, BooleanSupplier stopped) {
        this.atOnce = atOnce;
        this.stopped = stopped;
    }

    /** How many questions were asked so far. */
    public long asked() {
        return asked.get();
    }

    /**
     * The answers, in the order of the questions.
     *
     * @throws StoppedException when the budget is reached or somebody has stopped it; what was answered is in the response store
     */
    public List<Said> ask(AuditedJudge judge, List<Question> questions) throws StoppedException, InterruptedException {
        return all(questions.stream()
                .<Call<Said>>map(question -> () -> judge.say(question.item(), question.repeat(), question.ask()))
                .toList());
    }

    /** The results of calls that throw a {@link CallException} only where nothing more can be paid for. */
    public <T> List<T> all(List<Call<T>> calls) throws StoppedException, InterruptedException {
        Semaphore places = new Semaphore(atOnce);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> futures = calls.stream()
                    .map(call -> threads.submit(() -> one(call, places)))
                    .toList();
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        } catch (ExecutionException e) {
            throw stopped(e);
        }
    }

    private static StoppedException stopped(ExecutionException e) {
        return switch (e.getCause()) {
            case StoppedException stopped -> stopped;
            case CallException over -> new StoppedException(true, String.valueOf(over.getMessage()));
            case null, default -> throw new IllegalStateException("an audit's question threw", e.getCause());
        };
    }

    private <T> T one(Call<T> call, Semaphore places) throws CallException, InterruptedException, StoppedException {
        places.acquire();
        try {
            if (stopped.getAsBoolean()) {
                throw new StoppedException(false, "the audit was stopped");
            }
            asked.incrementAndGet();
            return call.run();
        } finally {
            places.release();
        }
    }
}
