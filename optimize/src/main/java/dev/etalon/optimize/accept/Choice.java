package dev.etalon.optimize.accept;

import java.util.Comparator;
import java.util.List;

/** Which of several improvements of one iteration go on. */
@FunctionalInterface
public interface Choice {
    List<Proposal> of(List<Proposal> improvements);

    static Choice all() {
        return improvements -> improvements;
    }

    /** The one with the largest gain, the first among equals. */
    static Choice best() {
        return top(1);
    }

    /** The k with the largest gains, the first among equals. */
    static Choice top(int k) {
        return improvements -> improvements.stream()
                .sorted(Comparator.comparingDouble((Proposal p) -> p.sumBefore() - p.sumAfter()))
                .limit(k)
                .toList();
    }
}
