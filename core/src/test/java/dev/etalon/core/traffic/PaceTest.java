package dev.etalon.core.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PaceTest {
    private final VirtualTime time = new VirtualTime();

    @Test
    void spacesRequestsEvenly() throws Exception {
        Pace pace = new Pace(60, null, time);
        for (int i = 0; i < 4; i++) {
            pace.take(1_000_000);
        }
        assertThat(time.passed()).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void spacesTokensByWhatTheCallsBeforeTook() throws Exception {
        Pace pace = new Pace(null, 6_000L, time);
        pace.take(300);
        pace.take(100);
        assertThat(time.passed()).isEqualTo(Duration.ofSeconds(3));
        pace.take(0);
        assertThat(time.passed()).isEqualTo(Duration.ofSeconds(4));
    }

    @Test
    void settlesAnEstimateThatWasTooHighOrTooLow() throws Exception {
        Pace pace = new Pace(null, 6_000L, time);
        pace.take(300);
        pace.settle(300, 100);
        pace.take(100);
        assertThat(time.passed()).isEqualTo(Duration.ofSeconds(1));
        pace.settle(100, 500);
        pace.take(0);
        assertThat(time.passed()).isEqualTo(Duration.ofSeconds(6));
    }

    @Test
    void withoutLimitsNobodyWaits() throws Exception {
        Pace pace = new Pace(null, null, time);
        pace.take(1_000_000);
        pace.take(1_000_000);
        assertThat(time.sleeps()).isEmpty();
    }

    @Test
    void idleTimeIsNotSavedUpForABurst() throws Exception {
        Pace pace = new Pace(60, null, time);
        pace.take(0);
        time.pass(Duration.ofHours(1));
        pace.take(0);
        pace.take(0);
        assertThat(time.sleeps()).containsExactly(Duration.ofSeconds(1));
    }

    @Property(tries = 100)
    void noMinuteHoldsMoreThanAllowed(
            @ForAll @IntRange(min = 1, max = 600) int perMinute, @ForAll @IntRange(min = 0, max = 2_000) int idleMillis)
            throws Exception {
        VirtualTime clock = new VirtualTime();
        Pace pace = new Pace(perMinute, null, clock);
        List<Duration> left = new ArrayList<>();
        for (int i = 0; i < 2 * perMinute + 2; i++) {
            pace.take(0);
            left.add(clock.passed());
            if (i % 7 == 0) {
                clock.pass(Duration.ofMillis(idleMillis));
            }
        }
        for (int i = perMinute; i < left.size(); i++) {
            Duration window = left.get(i).minus(left.get(i - perMinute));
            assertThat(window).isGreaterThanOrEqualTo(Duration.ofMinutes(1).minusMillis(1));
        }
    }
}
