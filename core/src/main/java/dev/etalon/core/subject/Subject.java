package dev.etalon.core.subject;

import dev.etalon.core.dataset.Sample;
import dev.etalon.core.score.CallException;
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

    /** A Java function as a subject. */
    static Subject of(Function<Sample, String> function) {
        return (sample, repeat) -> Answer.of(function.apply(sample)).withRepeat(repeat);
    }
}
