package dev.etalon.cli.output;

import dev.etalon.core.run.Outcome;
import dev.etalon.core.run.Run;
import dev.etalon.core.run.RunListener;
import dev.etalon.core.run.Trial;
import dev.etalon.core.score.CallException;
import dev.etalon.core.score.Score;
import dev.etalon.core.scorer.Measure;
import dev.etalon.core.summary.Estimate;
import dev.etalon.core.summary.RunningEstimate;
import dev.etalon.core.traffic.TrafficListener;
import dev.etalon.core.traffic.Usage;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is known of a run while it goes on. Fed by many threads, read by the one that shows it. */
public final class Board implements RunListener, TrafficListener {
    private final LongAdder done = new LongAdder();
    private final LongAdder failed = new LongAdder();
    private final LongAdder retries = new LongAdder();
    private final AtomicInteger inFlight = new AtomicInteger();
    private final AtomicLong total = new AtomicLong(-1);
    private volatile Supplier<Usage> spent = () -> Usage.NONE;
    private volatile @Nullable Measure main;
    private volatile @Nullable RunningEstimate running;
    private volatile @Nullable Run run;

    /** The measures of the run: the first one's running value is shown. */
    public void measures(List<Measure> measures) {
        if (!measures.isEmpty()) {
            main = measures.getFirst();
            running = new RunningEstimate(measures.getFirst().summary());
        }
    }

    /** Where to ask what was spent. */
    public void spent(Supplier<Usage> usage) {
        spent = usage;
    }

    /** How many trials there will be. */
    public void total(long trials) {
        total.set(trials);
    }

    long total() {
        return total.get();
    }

    long done() {
        return done.sum();
    }

    /** The run, null before it has begun. */
    public @Nullable Run run() {
        return run;
    }

    @Override
    public void started(Run begun) {
        run = begun;
    }

    @Override
    public void recorded(Trial trial) {
        count(trial);
    }

    @Override
    public void skipped(Trial trial) {
        count(trial);
    }

    @Override
    public void retrying(int attempt, CallException error, Duration wait) {
        retries.increment();
    }

    @Override
    public void inFlight(int calls) {
        inFlight.set(calls);
    }

    private void count(Trial trial) {
        RunningEstimate estimate = running;
        Measure measure = main;
        if (estimate != null && measure != null) {
            Score score = trial.scores().get(measure.name());
            if (score != null) {
                estimate.add(score);
            } else if (trial.outcome() instanceof Outcome.Unanswered) {
                estimate.addFailure();
            }
        }
        if (trial.outcome() instanceof Outcome.Unanswered
                || trial.scores().values().stream().anyMatch(Score.Failed.class::isInstance)) {
            failed.increment();
        }
        done.increment();
    }

    /** One line on how it goes: running value with its interval, failures, calls in flight, retries, tokens, money. */
    String line() {
        StringJoiner line = new StringJoiner(" · ");
        running(line);
        if (failed.sum() > 0) {
            line.add(failed.sum() + " failed");
        }
        if (inFlight.get() > 0) {
            line.add(inFlight.get() + " in flight");
        }
        if (retries.sum() > 0) {
            line.add(retries.sum() + " retries");
        }
        Usage usage = spent.get();
        if (usage.tokens() > 0) {
            line.add(String.format(Locale.ROOT, "%,d tokens", usage.tokens()));
            line.add(usage.dollars() == null ? "cost unknown" : String.format(Locale.ROOT, "$%.4f", usage.dollars()));
        }
        return line.toString();
    }

    private void running(StringJoiner line) {
        RunningEstimate estimate = running;
        Measure measure = main;
        if (estimate == null || measure == null || done.sum() == 0) {
            return;
        }
        Estimate now = estimate.estimate();
        if (now.value() != null) {
            String interval = now.interval() == null
                    ? ""
                    : String.format(
                            Locale.ROOT,
                            " [%.3f, %.3f]",
                            now.interval().low(),
                            now.interval().high());
            line.add(String.format(Locale.ROOT, "%s %.3f%s", measure.name(), now.value(), interval));
        }
    }
}
