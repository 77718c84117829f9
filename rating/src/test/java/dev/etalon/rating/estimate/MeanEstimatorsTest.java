package dev.etalon.rating.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.etalon.core.stats.Interval;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MeanEstimatorsTest {
    private static final List<String> THREE = List.of("1", "2", "3");
    private static final List<String> PAIR = List.of("A", "B", "tie");

    private static GoldenCounts three(long... counts) {
        return GoldenCounts.of(
                THREE, IntStream.range(0, 9).mapToObj(i -> counts[i]).toList());
    }

    private static GoldenCounts pair(long... counts) {
        return GoldenCounts.of(
                PAIR, IntStream.range(0, 9).mapToObj(i -> counts[i]).toList());
    }

    private static double worth(MeanEstimator mean, int verdict) {
        double[] parts = new double[mean.parts().size()];
        parts[verdict - 1] = 1;
        return mean.worth(parts);
    }

    @Test
    void theMeanOfTheGoldenVerdictsIsThatOfTheLabels() {
        GoldenCounts golden = three(8, 2, 0, 1, 10, 4, 0, 3, 12);
        RegressedMean mean = new RegressedMean(golden);
        double worth = (9 * worth(mean, 1) + 15 * worth(mean, 2) + 16 * worth(mean, 3)) / 40;

        assertThat(worth).isCloseTo((10 + 15 * 2 + 15 * 3) / 40.0, within(1e-12));
    }

    @Test
    void aVerdictCountsAsWhatPeopleSayThereDrawnToTheLine() {
        // On 3 people say 2.75; the line, with slope 0.769, says 2.736 there.
        GoldenCounts golden = three(8, 2, 0, 1, 10, 4, 0, 3, 12);
        assertThat(worth(new RegressedMean(golden), 3)).isCloseTo(2.75, within(0.02));

        GoldenCounts bent = three(100, 0, 0, 0, 100, 0, 0, 0, 0);
        assertThat(worth(new RegressedMean(bent), 3))
                .as("where the golden set tells nothing the line does")
                .isCloseTo(3, within(1e-9));
    }

    @Test
    void withAUselessJudgeTheLabelsAloneSpeak() {
        RegressedMean mean = new RegressedMean(three(10, 10, 10, 10, 10, 10, 10, 10, 10));

        assertThat(worth(mean, 1)).isCloseTo(2, within(1e-12));
        assertThat(worth(mean, 3)).isCloseTo(2, within(1e-12));
        Interval interval = mean.interval(new double[] {600, 0, 0, 300, 300}, 0, 0.95);
        assertThat(interval.width()).isGreaterThan(0.25);
    }

    @Test
    void theIntervalOfAPerfectJudgeIsThatOfItsOwnMean() {
        RegressedMean mean = new RegressedMean(three(1000, 0, 0, 0, 1000, 0, 0, 0, 1000));
        double error = Math.sqrt(0.5 / 400);
        Interval interval = mean.interval(new double[] {800, 100, 200, 100, 400}, error, 0.95);

        assertThat(interval.low()).isCloseTo(2 - 1.96 * error, within(0.006));
        assertThat(interval.high()).isCloseTo(2 + 1.96 * error, within(0.006));
    }

    @Test
    void refusesWhatSaysTooLittle() {
        assertThatThrownBy(() -> new RegressedMean(three(5, 0, 0, 0, 5, 0, 0, 0, 5)))
                .hasMessageContaining("30 golden answers");
        assertThatThrownBy(() -> new RegressedMean(three(20, 0, 0, 20, 0, 0, 20, 0, 0)))
                .hasMessageContaining("one verdict only");
        assertThatThrownBy(() -> SamplingDesign.BALANCED.mean(three(20, 0, 0, 0, 20, 0, 0, 0, 20)))
                .hasMessageContaining("drawn at random");
        assertThatThrownBy(() -> SamplingDesign.HAND_PICKED.wins(pair(20, 0, 0, 0, 20, 0, 0, 0, 20)))
                .hasMessageContaining("by hand");
        assertThatThrownBy(() -> SamplingDesign.BALANCED.wins(pair(20, 0, 0, 0, 20, 0, 3, 0, 2)))
                .hasMessageContaining("people said tie of 5");
        assertThatThrownBy(() -> SamplingDesign.BALANCED.wins(pair(14, 10, 9, 12, 11, 10, 11, 11, 11)))
                .hasMessageContaining("too little");
    }

    @Test
    void aWinCountsAsWhatItWasWorth() {
        StratifiedWins wins = new StratifiedWins(pair(30, 5, 4, 6, 40, 3, 2, 3, 7));

        assertThat(wins.worth(new double[] {1, 0, 0})).isCloseTo((30 + 2 * 0.5) / 38, within(1e-12));
        assertThat(wins.worth(new double[] {0, 0, 1})).isCloseTo((4 + 7 * 0.5) / 14, within(1e-12));
    }

    @Test
    void aVerdictThatTheGoldenSetLacksMayBeWorthAnything() {
        StratifiedWins wins = new StratifiedWins(pair(30, 5, 0, 5, 40, 0, 5, 5, 0));
        assertThat(wins.worth(new double[] {0, 0, 1})).isEqualTo(0.5);

        Interval onlyTies = wins.interval(new double[] {50, 0, 0, 100, 100}, 0, 0.95);
        assertThat(onlyTies.low()).isLessThan(0.1);
        assertThat(onlyTies.high()).isGreaterThan(0.9);
    }

    @Test
    void turnsTheConfusionOfABalancedSetRound() {
        // Of each 20: a judge that is right on 16 and calls 2 each of the others.
        InvertedWins wins = new InvertedWins(pair(16, 2, 2, 2, 16, 2, 2, 2, 16));
        // People: 50% A, 30% B, 20% tie; then the judge says A of .5 * .8 + .3 * .1 + .2 * .1.
        double[] seen = {0.45, 0.31, 0.24};
        double value = 0;
        for (int v = 0; v < 3; v++) {
            double[] parts = new double[3];
            parts[v] = 1;
            value += seen[v] * wins.worth(parts);
        }

        assertThat(value).isCloseTo(0.5 + 0.2 / 2, within(1e-12));
    }

    @Test
    void aDifferenceCarriesTheGoldenUncertaintyToo() {
        StratifiedWins few = new StratifiedWins(pair(15, 3, 2, 3, 15, 2, 2, 2, 6));
        StratifiedWins many = new StratifiedWins(pair(1500, 300, 200, 300, 1500, 200, 200, 200, 600));
        double[] before = {0, 100, 250, 50, 400};
        double[] after = {0, 250, 100, 50, 400};

        Interval wide = few.difference(before, after, 0.01, 0.95);
        Interval narrow = many.difference(before, after, 0.01, 0.95);
        assertThat(narrow.width()).isCloseTo(2 * 1.96 * 0.01, within(0.02));
        assertThat(wide.width()).isGreaterThan(2 * narrow.width());
        assertThat(wide.low()).isPositive();
    }

    @Test
    void theSameInputGivesTheSameInterval() {
        RegressedMean mean = new RegressedMean(three(8, 2, 0, 1, 10, 4, 0, 3, 12));
        double[] sums = {800, 100, 180, 120, 400};

        assertThat(mean.interval(sums, 0.04, 0.95)).isEqualTo(mean.interval(sums, 0.04, 0.95));
    }
}
