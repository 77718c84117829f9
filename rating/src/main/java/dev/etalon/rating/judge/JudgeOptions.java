package dev.etalon.rating.judge;

import dev.etalon.core.model.Decoding;
import dev.etalon.rating.guideline.Guideline;
import dev.etalon.rating.prompt.Exhibit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a judge is asked.
 *
 * @param model who is asked, with all that makes it that one (provider, model, version); part of the signature
 * @param decoding how it samples; temperature 0 unless told otherwise
 * @param orders in which order two answers are shown; not used by a pointwise judge
 * @param against the field of the sample with the answer to compare with, for a pairwise judge; else null
 * @param human where the verdicts of people stand, to measure the agreement with; null where there are none
 * @param voting how many votes are taken of each model
 * @param showing what the judge sees beside guideline and answer
 * @param deciding how a verdict comes about from replies
 * @param itemsTogether whether all items of a rubric are asked for in one call; not used by other judges
 */
public record JudgeOptions(
        String model,
        Decoding decoding,
        Orders orders,
        @Nullable String against,
        @Nullable HumanLabel human,
        Voting voting,
        Showing showing,
        Deciding deciding,
        boolean itemsTogether) {

    /** In which order a pairwise judge sees the two answers. */
    public enum Orders {
        /** Both ways, two calls: where the verdicts differ it is a tie, and counted as inconsistent. */
        BOTH,
        /** The evaluated answer first, one call: cheaper by half, and at the mercy of the judge's position bias. */
        SINGLE
    }

    public JudgeOptions {
        if (model.isBlank()) {
            throw new IllegalArgumentException("a judge needs a model identity");
        }
        Objects.requireNonNull(decoding, "decoding is null");
        Objects.requireNonNull(orders, "orders is null");
        Objects.requireNonNull(voting, "voting is null");
        Objects.requireNonNull(showing, "showing is null");
        Objects.requireNonNull(deciding, "deciding is null");
        if (voting.samples() > 1 && Double.valueOf(0).equals(decoding.temperature())) {
            throw new IllegalArgumentException("samples: " + voting.samples()
                    + " at temperature 0 asks for the same reply again: set a temperature above 0, for example 0.7");
        }
        against = against == null ? null : path(against);
    }

    public static JudgeOptions of(String model) {
        return new JudgeOptions(
                model,
                new Decoding(0.0, null, null, null),
                Orders.BOTH,
                null,
                null,
                Voting.ONCE,
                Showing.USUAL,
                Deciding.USUAL,
                false);
    }

    public JudgeOptions withDecoding(Decoding newDecoding) {
        return new JudgeOptions(model, newDecoding, orders, against, human, voting, showing, deciding, itemsTogether);
    }

    public JudgeOptions withOrders(Orders newOrders) {
        return new JudgeOptions(model, decoding, newOrders, against, human, voting, showing, deciding, itemsTogether);
    }

    /** @param field a field's path; {@code answer_b}, {@code {{answer_b}}} and {@code {{metadata.answer_b}}} are the same */
    public JudgeOptions withAgainst(String field) {
        return new JudgeOptions(model, decoding, orders, field, human, voting, showing, deciding, itemsTogether);
    }

    public JudgeOptions withHuman(HumanLabel newHuman) {
        return new JudgeOptions(model, decoding, orders, against, newHuman, voting, showing, deciding, itemsTogether);
    }

    /** @param newVoting several samples need a decoding with a temperature above 0, to be set before */
    public JudgeOptions withVoting(Voting newVoting) {
        return new JudgeOptions(model, decoding, orders, against, human, newVoting, showing, deciding, itemsTogether);
    }

    public JudgeOptions withShowing(Showing newShowing) {
        return new JudgeOptions(model, decoding, orders, against, human, voting, newShowing, deciding, itemsTogether);
    }

    public JudgeOptions withDeciding(Deciding newDeciding) {
        return new JudgeOptions(model, decoding, orders, against, human, voting, showing, newDeciding, itemsTogether);
    }

    /** One call for all items of a rubric: cheaper, and each verdict sees the others. */
    public JudgeOptions withItemsTogether() {
        return new JudgeOptions(model, decoding, orders, against, human, voting, showing, deciding, true);
    }

    Exhibit exhibit(Guideline guideline) {
        return showing.exhibit(guideline);
    }

    /** The same judge, which knows nothing of the verdicts of people. */
    JudgeOptions alone() {
        return new JudgeOptions(model, decoding, orders, against, null, Voting.ONCE, showing, deciding, itemsTogether);
    }

    private static String path(String field) {
        String bare = field.strip();
        if (bare.startsWith("{{") && bare.endsWith("}}")) {
            bare = bare.substring(2, bare.length() - 2).strip();
        }
        return bare.startsWith("metadata.") ? bare.substring("metadata.".length()) : bare;
    }
}
