package dev.etalon.verify.sandbox;

/**
 * A way to make sandboxes. Found by {@link java.util.ServiceLoader}, in the order of preference of the file that lists them, so that a
 * jar on the class path can bring another, a remote one for example. Needs a public constructor without parameters.
 */
public interface SandboxBackend {

    /** For example {@code bubblewrap}. */
    String name();

    /** The level that it gives where all of it works. */
    Assurance best();

    /**
     * A sandbox of this machine, which is not trusted before its {@link Sandbox#probe} passed.
     *
     * @throws SandboxException when this machine cannot have it; says what is missing and how to get it
     */
    Sandbox open(HostTools tools) throws SandboxException, InterruptedException;
}
