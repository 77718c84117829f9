package dev.etalon.core.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class IntervalTest {

    @Test
    void isCutToTheScale() {
        assertThat(new Interval(-0.1, 0.4, 0.95, "t").within(0, 1)).isEqualTo(new Interval(0, 0.4, 0.95, "t"));
        assertThat(new Interval(100.00000000000004, 100.1, 0.95, "t").within(0, 100))
                .isEqualTo(new Interval(100, 100, 0.95, "t"));
    }

    @Test
    void refusesEndsInTheWrongOrderAndImpossibleLevels() {
        assertThatThrownBy(() -> new Interval(1, 0, 0.95, "t")).hasMessageContaining("low <= high");
        assertThatThrownBy(() -> new Interval(Double.NaN, 0, 0.95, "t")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Interval(0, 1, 1, "t")).hasMessageContaining("level");
    }

    @Test
    void aOneSidedConfidenceLeavesTheErrorRateOnEachSide() {
        Confidence confidence = Confidence.USUAL.oneSided(0.05);
        assertThat(confidence.level()).isEqualTo(0.9);
        assertThat(confidence.guaranteed()).isTrue();
    }
}
