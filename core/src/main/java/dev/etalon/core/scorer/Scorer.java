package dev.etalon.core.scorer;

import dev.etalon.core.dataset.Sample;
import dev.etalon.core.score.CallException;
import dev.etalon.core.score.Score;
import dev.etalon.core.subject.Answer;

/**
 * Scores one answer: a metric, a verifier or a rater. Safe for use by many threads. The same sample and answer give the same score,
 * unless a model is asked.
 */
@FunctionalInterface
public interface Scorer {

    /**
     * Scores one answer to one sample.
     *
     * @return the score; an abstention where the scorer has no verdict
     * @throws CallException when a model or process that the scorer needs gave no usable reply
     */
    Score score(Sample sample, Answer answer) throws CallException, InterruptedException;
}
