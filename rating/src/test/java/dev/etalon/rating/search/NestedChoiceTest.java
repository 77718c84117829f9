package dev.etalon.rating.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NestedChoiceTest {
    private static boolean[][] guesses(int candidates, int answers, double right, long seed) {
        Random random = new Random(seed);
        boolean[][] table = new boolean[candidates][answers];
        for (boolean[] row : table) {
            for (int i = 0; i < answers; i++) {
                row[i] = random.nextDouble() < right;
            }
        }
        return table;
    }

    @Test
    void takesTheOptimismOfTheBestOfManyAway() {
        double seen = 0;
        double nested = 0;
        for (int seed = 0; seed < 40; seed++) {
            boolean[][] table = guesses(20, 50, 0.8, seed);
            seen += Selection.of(table, seed).seen() / 40;
            nested += NestedChoice.of(table, 5, 4, 0.95, seed).accuracy() / 40;
        }

        assertThat(seen).as("the best of 20 that are all 80% right").isGreaterThan(0.88);
        assertThat(nested).isCloseTo(0.8, within(0.02));
    }

    @Test
    void aClearWinnerIsChosenInEveryFold() {
        boolean[][] table = guesses(3, 100, 0.5, 1);
        Arrays.fill(table[1], true);
        NestedChoice choice = NestedChoice.of(table, 5, 3, 0.95, 1);

        assertThat(choice.chosen()).containsExactly(0.0, 1.0, 0.0);
        assertThat(choice.accuracy()).isEqualTo(1);
    }

    @Test
    void refusesMoreFoldsThanAnswers() {
        assertThatThrownBy(() -> NestedChoice.of(guesses(2, 4, 0.5, 1), 5, 1, 0.95, 1))
                .hasMessageContaining("5 folds of 4 answers");
    }
}
