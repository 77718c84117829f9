package dev.etalon.rating.audit.paired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.etalon.core.stats.McNemar;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ExchangeTestTest {
    @Test
    void withOneFormAndOneRepeatItIsOneSideOfMcNemar() {
        ExchangeTest test = new ExchangeTest();
        for (int i = 0; i < 9; i++) {
            test.add(1, 1, 0, 1);
        }
        for (int i = 0; i < 2; i++) {
            test.add(0, 1, 1, 1);
        }
        for (int i = 0; i < 20; i++) {
            test.add(i % 2, 1, i % 2, 1);
        }

        assertThat(test.more().p()).isCloseTo(McNemar.exact(2, 9).p() / 2, within(1e-12));
        assertThat(test.items()).isEqualTo(31);
    }

    /** One item, two forms, two repeats, two marks, both on the forms: one of six ways. */
    @Test
    void countsTheWaysInWhichMarksCouldHaveFallen() {
        ExchangeTest test = new ExchangeTest();
        test.add(2, 2, 0, 2);
        assertThat(test.more().p()).isCloseTo(1 / 6.0, within(1e-12));
        test.add(1, 1, 0, 3);
        assertThat(test.more().p()).isCloseTo(1 / 24.0, within(1e-12));
    }

    @Test
    void saysNothingWithoutRepeats() {
        ExchangeTest test = new ExchangeTest();
        test.add(1, 1, 0, 0);
        assertThat(test.items()).isZero();
        assertThat(test.more().p()).isEqualTo(1);
    }

    /** Items differ in their chances, forms and repeats do not: the test errs in at most 5% of 2,000 draws (three errors more). */
    @Test
    void keepsItsLevelForItemsOfUnlikeChances() {
        SplittableRandom random = new SplittableRandom(1);
        int rejected = 0;
        for (int draw = 0; draw < 2_000; draw++) {
            ExchangeTest test = new ExchangeTest();
            for (int item = 0; item < 30; item++) {
                double chance = item % 3 == 0 ? 0.5 : 0.05;
                test.add(marks(random, 3, chance), 3, marks(random, 2, chance), 2);
            }
            rejected += test.more().p() <= 0.05 ? 1 : 0;
        }
        assertThat(rejected).isBetween(40, 130);
    }

    private static int marks(SplittableRandom random, int count, double chance) {
        int marks = 0;
        for (int i = 0; i < count; i++) {
            marks += random.nextDouble() < chance ? 1 : 0;
        }
        return marks;
    }

    @Test
    void refusesMarksThatDoNotFit() {
        assertThatThrownBy(() -> new ExchangeTest().add(2, 1, 0, 1)).hasMessageContaining("2 of 1");
        assertThatThrownBy(() -> new ItemMarks(0, 0, 2, 1)).hasMessageContaining("2 of 1");
    }

    @Test
    void theSmallestEffectShrinksWithItemsAndGrowsWithNoise() {
        double few = Detectable.effect(20, 0, 10, 0.05);
        double many = Detectable.effect(200, 0, 10, 0.05);

        assertThat(many).isLessThan(few).isBetween(0.03, 0.12);
        assertThat(Detectable.effect(200, 0.2, 10, 0.05)).isGreaterThan(many);
        assertThat(Detectable.effect(2, 0, 10, 0.05)).isEqualTo(1);
    }
}
