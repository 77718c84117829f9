package dev.etalon.optimize.accept;

import dev.etalon.optimize.pool.Pool;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The reference's gate: the sums of one minibatch. */
public record SumGate(Acceptance acceptance, Choice choice) implements Gate {
    @Override
    public List<Verdict> judge(List<Proposal> proposals, Pool pool) {
        List<Proposal> chosen =
                choice.of(proposals.stream().filter(acceptance::accepts).toList());
        Set<String> taken = new HashSet<>();
        List<Verdict> verdicts = new ArrayList<>();
        for (Proposal proposal : proposals) {
            if (!acceptance.accepts(proposal)) {
                verdicts.add(new Verdict(
                        proposal,
                        false,
                        "its score " + proposal.sumAfter() + " is no improvement on " + proposal.sumBefore()));
            } else if (!chosen.contains(proposal)) {
                verdicts.add(new Verdict(proposal, false, "an improvement, but not among those chosen"));
            } else if (!taken.add(proposal.child().hash())) {
                verdicts.add(new Verdict(proposal, false, "the same as another one of this iteration"));
            } else {
                verdicts.add(new Verdict(proposal, true, proposal.sumBefore() + " -> " + proposal.sumAfter()));
            }
        }
        return verdicts;
    }
}
