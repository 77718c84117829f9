package dev.etalon.optimize.accept;

/** The reference's rules on one minibatch: sums are compared exactly, so noise passes too. */
public enum Acceptance {
    STRICT_IMPROVEMENT,
    IMPROVEMENT_OR_EQUAL;

    boolean accepts(Proposal proposal) {
        return this == STRICT_IMPROVEMENT
                ? proposal.sumAfter() > proposal.sumBefore()
                : proposal.sumAfter() >= proposal.sumBefore();
    }
}
