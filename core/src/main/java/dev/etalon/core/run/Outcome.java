package dev.etalon.core.run;

import dev.etalon.core.score.Evidence;
import dev.etalon.core.score.Failure;
import dev.etalon.core.subject.Answer;

/** What the subject gave for one trial. */
public sealed interface Outcome {
    /** An answer. */
    record Answered(Answer answer) implements Outcome {}

    /**
     * None, and why.
     *
     * @param evidence what was received and paid for all the same (a cut text, its tokens); none where nothing was
     */
    record Unanswered(Failure failure, Evidence evidence) implements Outcome {
        public Unanswered(Failure failure) {
            this(failure, Evidence.NONE);
        }
    }
}
