package dev.etalon.verify.code.grading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etalon.verify.sandbox.CpuUse;
import dev.etalon.verify.verdict.Verification;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TimeoutsTest {
    private static final Duration LIMIT = Duration.ofSeconds(10);

    @Test
    void blamesACandidateThatRan() {
        CpuUse use = new CpuUse(Duration.ofSeconds(9), Optional.of(Duration.ofSeconds(1)));

        assertThat(Timeouts.judge(LIMIT, use)).isInstanceOfSatisfying(Verification.Refuted.class, refuted -> {
            assertThat(refuted.evidence().details().get("outcome")).isEqualTo("timeout");
            assertThat(refuted.evidence().text()).isEqualTo("No result within 10.0 s (9.0 s of CPU).");
        });
    }

    @Test
    void blamesACandidateThatSlept() {
        CpuUse use = new CpuUse(Duration.ofMillis(50), Optional.of(Duration.ofMillis(50)));

        assertThat(Timeouts.judge(LIMIT, use)).isInstanceOf(Verification.Refuted.class);
    }

    @Test
    void blamesTheHostWhereTheCandidateWaitedForAProcessor() {
        CpuUse use = new CpuUse(Duration.ofSeconds(1), Optional.of(Duration.ofSeconds(9)));

        assertThat(Timeouts.judge(LIMIT, use)).isInstanceOfSatisfying(Verification.Timeout.class, timeout -> {
            assertThat(timeout.limit()).contains("host is overloaded", "1.0 s of CPU in 10.0 s");
        });
    }
}
