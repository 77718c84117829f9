package dev.etalon.verify.sandbox;

/** Runs hostile programs. Safe for use by many threads. */
public interface Sandbox {

    /** What runs them, with its version, for example {@code bubblewrap 0.8.0, filter 3f2a91c0d4e5}. */
    String description();

    Assurance assurance();

    /**
     * Runs a job to its end.
     *
     * @param input for standard input
     * @throws SandboxException when the sandbox could not start
     */
    Finished run(Job job, byte[] input) throws SandboxException, InterruptedException;

    /**
     * Starts a job and talks to it.
     *
     * @throws SandboxException when the sandbox could not start
     */
    Session open(Job job) throws SandboxException, InterruptedException;

    /** Attacks the sandbox from inside, now, and tells which guarantees hold. Takes about half a second. */
    SelfCheck probe() throws SandboxException, InterruptedException;
}
