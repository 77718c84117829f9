package dev.etalon.core.subject;

import dev.etalon.core.dataset.Sample;
import dev.etalon.core.score.CallException;
import java.time.Duration;
import java.util.function.Function;

/** The system under evaluation. Safe for use by many threads. */
@FunctionalInterface
public interface Subject extends AutoCloseable {

    /**
     * Answers one sample.
     *
     * @param repeat which repeat of the sample this is, from 0
     * @throws CallException when there is no answer: it becomes a recorded failure, never a score
     */
    Answer answer(Sample sample, int repeat) throws CallException, InterruptedException;

    @Override
    default void close() {}

    /** A Java function as a subject; its latency is the time the function takes. */
    static Subject of(Function<Sample, String> function) {
        return (sample, repeat) -> {
            long start = System.nanoTime();
            String text = function.apply(sample);
            return Answer.of(text).withRepeat(repeat).withLatency(Duration.ofNanos(System.nanoTime() - start));
        };
    }
}
