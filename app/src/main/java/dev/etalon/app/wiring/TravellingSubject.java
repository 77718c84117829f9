package dev.etalon.app.wiring;

import dev.etalon.core.dataset.Sample;
import dev.etalon.core.score.CallException;
import dev.etalon.core.subject.Answer;
import dev.etalon.core.subject.Subject;
import dev.etalon.core.traffic.Budget;
import dev.etalon.core.traffic.Traffic;
import dev.etalon.core.traffic.Usage;
import java.math.BigDecimal;
import java.util.concurrent.atomic.AtomicInteger;

/** A subject outside this process: its calls are bounded, paced, retried and booked. */
record TravellingSubject(Subject subject, Traffic traffic, Budget budget) implements Subject {
    /** What the call will use up is not known before; at least it is a call. */
    private static final Usage ONE_CALL = new Usage(1, 0, 0, BigDecimal.ZERO);

    @Override
    public Answer answer(Sample sample, int repeat) throws CallException, InterruptedException {
        AtomicInteger attempts = new AtomicInteger();
        Answer answer = traffic.call(() -> {
            attempts.incrementAndGet();
            return budget.call(ONE_CALL, () -> subject.answer(sample, repeat), one -> withCalls(one.usage(), 1));
        });
        return answer.withUsage(withCalls(answer.usage(), attempts.get()));
    }

    private static Usage withCalls(Usage usage, long calls) {
        return new Usage(calls, usage.inputTokens(), usage.outputTokens(), usage.dollars());
    }

    @Override
    public void close() {
        subject.close();
    }
}
