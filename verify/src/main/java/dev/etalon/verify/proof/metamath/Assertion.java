package dev.etalon.verify.proof.metamath;

import org.jspecify.annotations.Nullable;

/**
 * A {@code $a} or a {@code $p} with its frame.
 *
 * @param hypotheses the mandatory ones, in their order
 * @param pairs variables that must stay disjoint, two by two
 * @param disjoint all pairs in force where it stands, for its own proof
 * @param origin whether it is assumed, proved, or stated without a proof
 * @param uses the numbers of the statements that its proof names
 */
@SuppressWarnings("ArrayRecordComponent") // compact, never changed, and compared by label only
record Assertion(
        String label,
        int index,
        int[] conclusion,
        Hypothesis[] hypotheses,
        int[] pairs,
        @Nullable Disjoint disjoint,
        Origin origin,
        int[] uses)
        implements Labelled {

    enum Origin {
        AXIOM,
        PROVED,
        OPEN
    }

    Assertion proved(boolean complete, int[] named) {
        Origin now = complete ? Origin.PROVED : Origin.OPEN;
        return new Assertion(label, index, conclusion, hypotheses, pairs, disjoint, now, named);
    }
}
