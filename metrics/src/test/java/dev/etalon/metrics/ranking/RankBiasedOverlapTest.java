package dev.etalon.metrics.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class RankBiasedOverlapTest {
    @Test
    void extrapolatesTheAgreementSeen() {
        // overlaps at depth 1 to 3: 0, 2, 2; p = 0.5: 0.5 (0 + 0.5 * 1 + 0.25 * 2/3) + 0.125 * 2/3
        assertThat(rbo(List.of("a", "b", "c"), List.of("b", "a", "d"))).isCloseTo(5 / 12.0, within(1e-12));
    }

    @Test
    void followsEquation32ForListsOfDifferentLengths() {
        // S = a b, L = a c b d: X = 1, 1, 2, 2, X_s = 1, s = 2, l = 4, p = 0.5
        double seen = 1 * 0.5 + 0.5 * 0.25 + 2 / 3.0 * 0.125 + 2 / 4.0 * 0.0625;
        double unseen = 1 * 1 / (2 * 3.0) * 0.125 + 1 * 2 / (2 * 4.0) * 0.0625;
        double tail = ((2 - 1) / 4.0 + 1 / 2.0) * 0.0625;
        assertThat(rbo(List.of("a", "b"), List.of("a", "c", "b", "d"))).isCloseTo(seen + unseen + tail, within(1e-12));
    }

    @Test
    void letsTiedDocumentsShareTheirFirstRank() {
        RankedList tied = RankedList.of(List.of("a", "b", "c"), new double[] {2, 2, 1});
        RankedList other = RankedList.of(List.of("a", "b", "c"));
        // sizes 2 and 1, 2 and 2, 3 and 3; overlaps 1, 2, 3: 0.5 (2/3 + 0.5 + 0.25) + 0.125
        assertThat(new RankBiasedOverlap(0.5, true).of(tied, other)).isCloseTo(5 / 6.0, within(1e-12));
        // by the greater id first: b a c
        assertThat(new RankBiasedOverlap(0.5, false).of(tied, other)).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void isUndefinedForTwoEmptyListsAndZeroForOne() {
        assertThat(rbo(List.of(), List.of())).isNaN();
        assertThat(rbo(List.of(), List.of("a"))).isZero();
    }

    private static double rbo(List<String> one, List<String> other) {
        return new RankBiasedOverlap(0.5, false).of(RankedList.of(one), RankedList.of(other));
    }
}
