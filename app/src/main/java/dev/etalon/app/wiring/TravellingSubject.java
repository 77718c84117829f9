package dev.etalon.app.wiring;

import dev.etalon.core.dataset.Sample;
import dev.etalon.core.score.CallException;
import dev.etalon.core.subject.Answer;
import dev.etalon.core.subject.Subject;
import dev.etalon.core.traffic.Budget;
import dev.etalon.core.traffic.Traffic;
import dev.etalon.core.traffic.Usage;
import java.math.BigDecimal;

/** A subject outside this process: its calls are bounded, paced, retried and booked. */
record TravellingSubject(Subject subject, Traffic traffic, Budget budget) implements Subject {
    /** What the call will use up is not known before; at least it is a call. */
    private static final Usage ONE_CALL = new Usage(1, 0, 0, BigDecimal.ZERO);

    @Override
    public Answer answer(Sample sample, int repeat) throws CallException, InterruptedException {
        return traffic.call(
                () -> budget.call(ONE_CALL, () -> subject.answer(sample, repeat), TravellingSubject::booked));
    }

    private static Usage booked(Answer answer) {
        Usage usage = answer.usage();
        return usage.calls() > 0 ? usage : new Usage(1, usage.inputTokens(), usage.outputTokens(), usage.dollars());
    }

    @Override
    public void close() {
        subject.close();
    }
}
