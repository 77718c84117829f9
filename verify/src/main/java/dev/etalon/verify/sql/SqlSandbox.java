package dev.etalon.verify.sql;

import dev.etalon.verify.sandbox.Assurance;
import dev.etalon.verify.sandbox.Sandbox;
import dev.etalon.verify.sandbox.SandboxException;
import dev.etalon.verify.sandbox.SandboxSource;
import dev.etalon.verify.sandbox.process.PlainSandbox;
import org.jspecify.annotations.Nullable;

/** Where the queries of one scorer run: in a sandbox where there is one; without one in a plain process, unless a level is required. */
final class SqlSandbox {
    private static final Sandbox PLAIN = PlainSandbox.create();

    private final SandboxSource sandboxes;
    private final Assurance minimum;
    private @Nullable Sandbox chosen;

    SqlSandbox(SandboxSource sandboxes, Assurance minimum) {
        this.sandboxes = sandboxes;
        this.minimum = minimum;
    }

    /** Decided once, so that all samples of a run are alike. */
    synchronized Sandbox get() throws SandboxException, InterruptedException {
        Sandbox known = chosen;
        if (known == null) {
            known = choose();
            chosen = known;
        }
        return known;
    }

    private Sandbox choose() throws SandboxException, InterruptedException {
        if (minimum != Assurance.UNCONFINED) {
            return sandboxes.get(minimum);
        }
        try {
            return sandboxes.get(Assurance.CONFINED);
        } catch (SandboxException noneHere) {
            return PLAIN;
        }
    }
}
