package dev.etalon.rating.drift;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Alarms are seldom while nothing drifts, however long one looks, and come soon after it does. */
class DriftSimulationTest {
    private static final int REPEATS = 5;

    private static int alarm(long seed, int quiet, int drifting, double drift) {
        SimulatedWatch watch = new SimulatedWatch(seed, 100);
        Canary canary = watch.frozen(REPEATS);
        List<Look> looks = new ArrayList<>();
        for (int number = 1; number <= quiet + drifting; number++) {
            looks.add(watch.look(number, number <= quiet ? 0 : drift));
        }
        return SimulatedWatch.alarm(canary, looks);
    }

    private static long falseAlarms(int watches, int looks) {
        return IntStream.range(0, watches)
                .filter(seed -> alarm(seed, looks, 0, 0) > 0)
                .count();
    }

    /** Looks after the beginning of the drift until the alarm, sorted; 1,000 where there is none. */
    private static int[] delays(int watches, int quiet, double drift) {
        return IntStream.range(0, watches)
                .map(seed -> alarm(5_000 + seed, quiet, 20, drift))
                .map(alarm -> alarm == 0 ? 1_000 : alarm - quiet)
                .sorted()
                .toArray();
    }

    /** The stated rate is 5% for ever; of 60 watches 9 would have a chance of 0.3%. */
    @Test
    void seldomGivesAFalseAlarm() {
        assertThat(falseAlarms(60, 60)).isLessThan(9);
    }

    @Test
    void seesADropOfTenPointsWithinDays() {
        int[] delays = delays(20, 10, 0.10);

        assertThat(delays[0]).as("no alarm before the drift").isPositive();
        assertThat(delays[10]).as("median").isLessThanOrEqualTo(7);
        assertThat(delays[17]).as("85%").isLessThanOrEqualTo(15);
    }

    @Test
    @Tag("slow")
    void keepsItsErrorRateOverAYear() {
        assertThat(falseAlarms(200, 365)).isLessThanOrEqualTo(19);
    }
}
