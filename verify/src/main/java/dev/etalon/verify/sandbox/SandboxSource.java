package dev.etalon.verify.sandbox;

/** Where a verifier gets its sandbox. */
@FunctionalInterface
public interface SandboxSource {

    /**
     * A sandbox that passed its self-check.
     *
     * @throws SandboxException when there is none of this level; says what is missing and how to get it
     */
    Sandbox get(Assurance minimum) throws SandboxException, InterruptedException;
}
