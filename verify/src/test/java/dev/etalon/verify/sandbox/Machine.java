package dev.etalon.verify.sandbox;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Tests that run things need a sandbox; where there is none they are skipped, saying why. */
public final class Machine {
    private Machine() {}

    public static Sandbox sandbox() throws InterruptedException {
        try {
            return Sandboxes.auto().get(Assurance.NAMESPACED_UNFILTERED);
        } catch (SandboxException e) {
            assumeTrue(false, "skipped, run scripts/install-test-tools.sh: " + e.getMessage());
            throw new AssertionError("not reached", e);
        }
    }
}
