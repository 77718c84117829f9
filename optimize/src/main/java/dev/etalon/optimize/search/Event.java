package dev.etalon.optimize.search;

import dev.etalon.optimize.accept.Proposal;
import dev.etalon.optimize.accept.Verdict;
import dev.etalon.optimize.merge.MergeProposal;
import dev.etalon.optimize.pool.Pool;
import dev.etalon.optimize.program.Candidate;
import dev.etalon.optimize.program.Rollout;
import dev.etalon.optimize.reflect.Written;
import java.util.List;
import java.util.Map;

/** What happens in a search, in order. Numbers are those of candidates in the pool. */
public sealed interface Event {

    /** An iteration begins; the first is 1. */
    record IterationStarted(int iteration) implements Event {}

    record CandidateSelected(int candidate) implements Event {}

    record MinibatchSampled(List<Integer> examples) implements Event {}

    record ParentEvaluated(int candidate, List<Rollout> rollouts) implements Event {}

    /** All examples of a minibatch have nothing left to improve, or no reflection gave a text. */
    record TaskSkipped(int candidate, String reason) implements Event {}

    /** A reflection ended, with a text or without. */
    record Reflected(int parent, String component, Written written) implements Event {}

    record ChildEvaluated(Proposal proposal) implements Event {}

    record Rejected(Verdict verdict) implements Event {}

    /** A child has passed the gate, and its validation failed: it is not in the pool. */
    record GivenUp(Candidate child, List<Integer> parents, String reason) implements Event {}

    /** A candidate has entered the pool. The verdict says why; for the seed and for merges it is empty. */
    record Validated(int candidate, List<Integer> parents, Pool pool, Map<String, Written> written, String why)
            implements Event {}

    record MergeTried(MergeProposal merge) implements Event {}

    record MergeRejected(MergeProposal merge) implements Event {}

    record IterationEnded(int iteration, boolean accepted, long evaluations) implements Event {}
}
