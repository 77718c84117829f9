package dev.etalon.optimize.accept;

import dev.etalon.core.score.CallException;
import dev.etalon.optimize.pool.Pool;
import java.util.ArrayList;
import java.util.List;

/** A gate that lets only some of those pass that another one lets pass. */
public record ChosenGate(Gate gate, Choice choice) implements Gate {
    @Override
    public List<Verdict> judge(List<Proposal> proposals, Pool pool) throws CallException, InterruptedException {
        List<Verdict> verdicts = gate.judge(proposals, pool);
        List<Proposal> chosen = choice.of(verdicts.stream()
                .filter(Verdict::accepted)
                .map(Verdict::proposal)
                .toList());
        List<Verdict> left = new ArrayList<>();
        for (Verdict verdict : verdicts) {
            boolean passed = !verdict.accepted() || chosen.contains(verdict.proposal());
            left.add(
                    passed
                            ? verdict
                            : new Verdict(verdict.proposal(), false, verdict.reason() + ", but not the largest one"));
        }
        return left;
    }
}
