package dev.etalon.rating.reply;

import dev.etalon.core.score.Failure;
import dev.etalon.core.score.FailureKind;
import java.util.Optional;

/** What came back from a judge. Only a verdict is a verdict. */
public sealed interface JudgeReply {

    /** What broke; empty for a verdict. */
    Optional<Failure> failure();

    /**
     * A verdict on the scale.
     *
     * @param label one of the scale's labels
     * @param rationale what the judge says led to it; may be empty
     */
    record Verdict(String label, String rationale) implements JudgeReply {
        @Override
        public Optional<Failure> failure() {
            return Optional.empty();
        }
    }

    /** A whole reply without exactly one verdict on the scale. */
    record Unreadable(String reason) implements JudgeReply {
        @Override
        public Optional<Failure> failure() {
            return Optional.of(new Failure(FailureKind.UNREADABLE, "the judge's reply cannot be read: " + reason));
        }
    }

    /** The model declined. */
    record Refused() implements JudgeReply {
        @Override
        public Optional<Failure> failure() {
            return Optional.of(new Failure(FailureKind.REFUSED, "the judge declined to rate this"));
        }
    }

    /** The token limit cut the reply. */
    record Truncated() implements JudgeReply {
        @Override
        public Optional<Failure> failure() {
            return Optional.of(new Failure(
                    FailureKind.TRUNCATED,
                    "the judge's reply was cut at the token limit: raise the judge's maxTokens"));
        }
    }
}
