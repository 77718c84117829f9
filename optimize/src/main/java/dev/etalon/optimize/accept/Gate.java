package dev.etalon.optimize.accept;

import dev.etalon.core.score.CallException;
import dev.etalon.optimize.pool.Pool;
import java.util.List;

/** Decides which proposals of one iteration are worth to be validated. */
@FunctionalInterface
public interface Gate {

    /** @return a verdict for each proposal, in their order */
    List<Verdict> judge(List<Proposal> proposals, Pool pool) throws CallException, InterruptedException;
}
