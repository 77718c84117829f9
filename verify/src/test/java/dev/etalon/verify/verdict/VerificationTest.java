package dev.etalon.verify.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etalon.core.score.Evidence;
import dev.etalon.core.score.FailureKind;
import dev.etalon.core.score.Score;
import org.junit.jupiter.api.Test;

class VerificationTest {
    private static final Evidence WHY = Evidence.of("why");

    @Test
    void gradesOnlyWhatIsKnown() {
        assertThat(new Verification.Proved(WHY).score()).isEqualTo(Score.passed(true, WHY.with("verdict", "proved")));
        assertThat(new Verification.Refuted(WHY).score())
                .isEqualTo(Score.passed(false, WHY.with("verdict", "refuted")));
    }

    @Test
    void abstainsWhereTheVerifierCannotTell() {
        assertThat(new Verification.Unknown("too large", WHY).score())
                .isEqualTo(new Score.Abstained("too large", WHY.with("verdict", "unknown")));
    }

    @Test
    void failsWhereNothingWasVerified() {
        assertThat(new Verification.Timeout("5 s", WHY).score()).isInstanceOfSatisfying(Score.Failed.class, failed -> {
            assertThat(failed.failure().kind()).isEqualTo(FailureKind.TIMEOUT);
            assertThat(failed.evidence().details()).containsEntry("verdict", "timeout");
        });
        assertThat(Verification.notVerified(FailureKind.NO_SANDBOX, "none").score())
                .isInstanceOfSatisfying(Score.Failed.class, failed -> {
                    assertThat(failed.failure().message()).isEqualTo("none");
                    assertThat(failed.evidence().details()).containsEntry("verdict", "not verified");
                });
    }
}
