package dev.etalon.verify.sandbox.bubblewrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etalon.verify.sandbox.Machine;
import dev.etalon.verify.sandbox.SelfCheck;
import org.junit.jupiter.api.Test;

class BubblewrapProbeTest {

    @Test
    void everyGuaranteeHoldsOnThisMachine() throws Exception {
        SelfCheck check = Machine.sandbox().probe();

        assertThat(check.broken()).isEmpty();
        assertThat(check.passed()).isTrue();
        assertThat(check.guarantees()).hasSize(15);
    }
}
