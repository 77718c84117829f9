package dev.etalon.core.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.etalon.core.score.CallException;
import dev.etalon.core.score.FailureKind;
import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RetryPolicyTest {
    private final CallException broken = new CallException(FailureKind.SERVER, "HTTP 500");

    @Test
    void doublesTheLongestWaitUpToTheCap() {
        RetryPolicy policy = new RetryPolicy(9, Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofMinutes(1));
        assertThat(policy.waitAfter(1, broken, 0.5)).contains(Duration.ofMillis(500));
        assertThat(policy.waitAfter(2, broken, 0.5)).contains(Duration.ofSeconds(1));
        assertThat(policy.waitAfter(3, broken, 0.5)).contains(Duration.ofSeconds(2));
        assertThat(policy.waitAfter(4, broken, 0.5)).contains(Duration.ofMillis(2500));
    }

    @Test
    void givesUpAfterTheLastAttempt() {
        RetryPolicy policy = RetryPolicy.DEFAULT.withAttempts(3);
        assertThat(policy.waitAfter(2, broken, 0)).isPresent();
        assertThat(policy.waitAfter(3, broken, 0)).isEmpty();
        assertThat(RetryPolicy.ONCE.waitAfter(1, broken, 0)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(FailureKind.class)
    void triesOnlyWhatMayGoThroughLater(FailureKind kind) {
        assertThat(RetryPolicy.DEFAULT
                        .waitAfter(1, new CallException(kind, "x"), 0)
                        .isPresent())
                .isEqualTo(kind.retryable());
    }

    @Test
    void waitsAsLongAsItIsAskedToAndALittleLonger() {
        CallException limited = new CallException(FailureKind.RATE_LIMITED, "x", Duration.ofSeconds(30), null);
        assertThat(RetryPolicy.DEFAULT.waitAfter(1, limited, 0)).contains(Duration.ofSeconds(30));
        assertThat(RetryPolicy.DEFAULT.waitAfter(1, limited, 0.5)).contains(Duration.ofMillis(30_500));
    }

    @Test
    void backsOffEvenWhereItIsAskedToComeRightBack() {
        CallException limited = new CallException(FailureKind.RATE_LIMITED, "x", Duration.ZERO, null);
        assertThat(RetryPolicy.DEFAULT.waitAfter(1, limited, 0.5)).contains(Duration.ofMillis(500));
        assertThat(RetryPolicy.DEFAULT.waitAfter(4, limited, 0.5)).contains(Duration.ofSeconds(4));
    }

    @Test
    void doesNotWaitForTomorrow() {
        CallException limited = new CallException(FailureKind.RATE_LIMITED, "x", Duration.ofHours(5), null);
        assertThat(RetryPolicy.DEFAULT.waitAfter(1, limited, 0)).isEmpty();
    }

    @Property
    void neverWaitsLongerThanTheCap(
            @ForAll @IntRange(min = 1, max = 5_000) int failed,
            @ForAll @DoubleRange(min = 0, max = 0.99) double jitter) {
        RetryPolicy policy = RetryPolicy.DEFAULT.withAttempts(10_000);
        assertThat(policy.waitAfter(failed, broken, jitter).orElseThrow())
                .isBetween(Duration.ZERO, policy.longestWait());
    }

    @Test
    void refusesSettingsThatMakeNoSense() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RetryPolicy.DEFAULT.withAttempts(0))
                .withMessageContaining("attempts");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RetryPolicy(1, Duration.ZERO, Duration.ofSeconds(1), Duration.ofSeconds(1)))
                .withMessageContaining("firstWait");
    }
}
