package dev.etalon.rating.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ValueSharesTest {
    private static final List<String> SCALE = List.of("1", "2", "4");

    @Test
    void aValueOfTheScaleIsItself() {
        assertThat(ValueShares.of(2, SCALE)).containsExactly(0, 1, 0);
    }

    @Test
    void theMeanOfVotesIsAPartOfBothItsNeighbours() {
        assertThat(ValueShares.of(2.5, SCALE)).containsExactly(0, 0.75, 0.25);
        assertThat(ValueShares.of(1.25, SCALE)).containsExactly(0.75, 0.25, 0);
    }

    @Test
    void whatLiesBeyondAnEndCountsAsIt() {
        assertThat(ValueShares.of(0, SCALE)).containsExactly(1, 0, 0);
        assertThat(ValueShares.of(9, SCALE)).containsExactly(0, 0, 1);
    }
}
