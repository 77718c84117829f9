package dev.etalon.core.run;

import dev.etalon.core.score.Failure;
import dev.etalon.core.subject.Answer;

/** What the subject gave for one trial. */
public sealed interface Outcome {
    /** An answer. */
    record Answered(Answer answer) implements Outcome {}

    /** None, and why. */
    record Unanswered(Failure failure) implements Outcome {}
}
