package dev.etalon.core.run;

import dev.etalon.core.score.Score;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The loop: takes drafts from their stream one by one, each on a virtual thread of its own, never more than allowed at once, so memory
 * stays flat whatever the dataset's size.
 */
final class Runner {
    private final Run run;
    private final TrialTask task;
    private final RunJournal journal;
    private final ErrorPolicy errors;
    private final RunControl control;
    private final List<RunListener> listeners;
    private final AtomicLong done = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();
    private final AtomicReference<@Nullable Throwable> broken = new AtomicReference<>();

    Runner(
            Run run,
            TrialTask task,
            RunJournal journal,
            ErrorPolicy errors,
            RunControl control,
            List<RunListener> listeners) {
        this.run = run;
        this.task = task;
        this.journal = journal;
        this.errors = errors;
        this.control = control;
        this.listeners = List.copyOf(listeners);
    }

    Run run(Stream<Draft> drafts, int inFlight) throws InterruptedException {
        tell(listener -> listener.started(run));
        Semaphore places = new Semaphore(inFlight);
        try {
            feed(drafts.iterator(), places);
        } finally {
            places.acquireUninterruptibly(inFlight);
        }
        rethrow();
        return finish();
    }

    private void feed(Iterator<Draft> drafts, Semaphore places) throws InterruptedException {
        while (!control.stopped() && drafts.hasNext()) {
            Draft draft = drafts.next();
            places.acquire();
            Thread.ofVirtual().name("trial-" + draft.ordinal()).start(() -> {
                try {
                    make(draft);
                } finally {
                    places.release();
                }
            });
        }
    }

    private void make(Draft draft) {
        if (control.stopped()) {
            return;
        }
        tell(listener -> listener.began(draft.sample().id(), draft.repeat()));
        try {
            took(draft, task.run(draft));
        } catch (InterruptedException e) {
            control.interrupt();
        } catch (RuntimeException | Error e) {
            // The journal or the machine is broken, not the sample: nothing more can be recorded.
            broken.compareAndSet(null, e);
            control.interrupt();
        }
    }

    private void took(Draft draft, TrialTask.Result result) {
        switch (result) {
            case TrialTask.Result.Recorded(Trial trial) -> {
                tell(listener -> listener.recorded(trial));
                count(trial);
            }
            case TrialTask.Result.Skipped(Trial trial) -> {
                tell(listener -> listener.skipped(trial));
                count(trial);
            }
            case TrialTask.Result.OverBudget() -> {
                tell(listener -> listener.dropped(draft.sample().id(), draft.repeat()));
                control.stop(Run.Status.BUDGET_REACHED);
            }
        }
    }

    private void count(Trial trial) {
        long bad = hasFailed(trial) ? failed.incrementAndGet() : failed.get();
        if (errors.stopsWhileRunning(bad, done.incrementAndGet())) {
            control.stop(Run.Status.TOO_MANY_ERRORS);
        }
    }

    private static boolean hasFailed(Trial trial) {
        return trial.outcome() instanceof Outcome.Unanswered
                || trial.scores().values().stream().anyMatch(Score.Failed.class::isInstance);
    }

    private Run finish() {
        Run.Status reason = control.reason();
        if (reason == null) {
            reason = errors.failsAtTheEnd(failed.get(), done.get()) ? Run.Status.TOO_MANY_ERRORS : Run.Status.COMPLETE;
        }
        journal.finish(reason);
        Run ended = run.ended(reason);
        tell(listener -> listener.finished(ended));
        return ended;
    }

    private void rethrow() {
        switch (broken.get()) {
            case null -> {}
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            case Throwable e -> throw new IllegalStateException(e);
        }
    }

    private void tell(Consumer<RunListener> what) {
        listeners.forEach(what);
    }
}
