package dev.etalon.verify.sandbox.process;

import dev.etalon.verify.sandbox.SandboxException;
import dev.etalon.verify.sandbox.SelfCheck;

/** Attacks a sandbox and tells what held. */
@FunctionalInterface
public interface SelfTest {
    SelfCheck of(ProcessSandbox sandbox) throws SandboxException, InterruptedException;
}
