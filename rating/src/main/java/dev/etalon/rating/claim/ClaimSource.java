package dev.etalon.rating.claim;

import dev.etalon.core.dataset.Sample;
import dev.etalon.core.score.CallException;
import dev.etalon.core.subject.Answer;

/** Where the claims of an answer come from. Safe for use by many threads. */
public interface ClaimSource {
    /** More claims than this are not rated: it would cost a call each. */
    int MOST = 200;

    /**
     * The claims, in the order of the answer.
     *
     * @throws CallException when a model that was asked for them gives none
     */
    FoundClaims of(Sample sample, Answer answer) throws CallException, InterruptedException;

    /** What decides which claims are found, for the signature; for example {@code sentences-1}. */
    String identity();
}
