package dev.etalon.cli.output;

import dev.etalon.core.traffic.Usage;
import dev.etalon.core.run.Outcome;
import dev.etalon.core.run.Trial;
import dev.etalon.core.score.Score;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;

/** What has come so far. */
final class Counters {
    final LongAdder done = new LongAdder();
    final LongAdder failed = new LongAdder();
    final LongAdder skipped = new LongAdder();
    final AtomicInteger inFlight = new AtomicInteger();
    final AtomicReference<Usage> usage = new AtomicReference<>(Usage.NONE);

    void add(Trial trial) {
        done.increment();
        if (trial.outcome() instanceof Outcome.Answered(var answer)) {
            usage.accumulateAndGet(answer.usage(), Usage::plus);
        }
        if (trial.outcome() instanceof Outcome.Unanswered
                || trial.scores().values().stream().anyMatch(Score.Failed.class::isInstance)) {
            failed.increment();
        }
    }
}
