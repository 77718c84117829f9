package dev.etalon.rating.audit.rationale;

import dev.etalon.rating.audit.asking.Interview;
import java.util.List;

/** Looks at reasons in one way. */
@FunctionalInterface
interface RationaleProbe {

    /** @param reasoned verdicts with reasons, at least one */
    RationaleFinding finding(List<Reasoned> reasoned) throws Interview.StoppedException, InterruptedException;
}
