package dev.etalon.rating.judge;

import dev.etalon.core.score.Evidence;
import dev.etalon.rating.guideline.Scale;
import dev.etalon.rating.reply.VerdictLabels;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The verdict on a pair from the verdicts in one or both orders.
 *
 * @param label what both orders say, or a tie where they differ
 * @param consistent whether both orders say the same; null where only one was asked
 */
record PairVerdict(String label, @Nullable Boolean consistent) {
    static final VerdictLabels LABELS =
            new VerdictLabels(List.of(Scale.Pairwise.A, Scale.Pairwise.B, Scale.Pairwise.TIE));

    /** @param verdicts one or two, in terms of the answers */
    static PairVerdict of(List<String> verdicts) {
        if (verdicts.size() == 1) {
            return new PairVerdict(verdicts.getFirst(), null);
        }
        boolean same = verdicts.getFirst().equals(verdicts.getLast());
        return new PairVerdict(same ? verdicts.getFirst() : Scale.Pairwise.TIE, same);
    }

    Evidence into(Evidence evidence) {
        Evidence more = evidence.with(JudgeEvidence.VERDICT, label);
        return consistent == null ? more : more.with(JudgeEvidence.CONSISTENT, consistent);
    }
}
