package dev.etalon.verify.sandbox;

import org.jspecify.annotations.Nullable;

/** Finds the sandbox of this machine. */
public final class Sandboxes {
    private static final Sandboxes SYSTEM = new Sandboxes(HostTools.ofSystem());

    private final HostTools tools;
    private @Nullable Sandbox trusted;

    Sandboxes(HostTools tools) {
        this.tools = tools;
    }

    /** The first backend that passes its self-check, which runs once per process; bubblewrap is the only one so far. */
    public static SandboxSource auto() {
        return SYSTEM::get;
    }

    /**
     * The sandbox of this machine with what its self-check finds, run now. For people who ask what they have.
     *
     * @throws SandboxException when there is none
     */
    public static SelfCheck check() throws SandboxException, InterruptedException {
        return Bubblewrap.of(HostTools.ofSystem()).probe();
    }

    /** Only success is remembered: what is missing can be installed while a server runs. */
    synchronized Sandbox get(Assurance minimum) throws SandboxException, InterruptedException {
        Sandbox sandbox = trusted;
        if (sandbox == null) {
            sandbox = proved(Bubblewrap.of(tools));
            trusted = sandbox;
        }
        if (!sandbox.assurance().atLeast(minimum)) {
            throw new SandboxException("Nothing was run: the level " + minimum.label() + " is required, and "
                    + sandbox.description() + " gives " + sandbox.assurance().label()
                    + ". Lower the required level, or run on a machine that gives it.");
        }
        return sandbox;
    }

    private static Sandbox proved(Sandbox sandbox) throws SandboxException, InterruptedException {
        SelfCheck check = sandbox.probe();
        if (!check.passed()) {
            throw new SandboxException("Nothing was run: the sandbox " + sandbox.description()
                    + " failed its self-check: " + check.broken() + ".");
        }
        return sandbox;
    }
}
