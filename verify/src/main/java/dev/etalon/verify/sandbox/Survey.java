package dev.etalon.verify.sandbox;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a machine has of one backend.
 *
 * @param backend its name
 * @param best the level that it gives where all of it works
 * @param sandbox null where the machine cannot have it
 * @param check what the self-check saw; null where none could be made
 * @param problem why it is of no use, with what to do; empty where it can be used
 */
public record Survey(
        String backend,
        Assurance best,
        @Nullable Sandbox sandbox,
        @Nullable SelfCheck check,
        String problem) {

    public Survey {
        Objects.requireNonNull(backend, "backend is null");
        Objects.requireNonNull(best, "best is null");
        Objects.requireNonNull(problem, "problem is null");
    }

    /** Whether it passed its self-check. */
    public boolean works() {
        return sandbox != null && check != null && check.passed();
    }

    static Survey of(SandboxBackend backend, HostTools tools) throws InterruptedException {
        Sandbox sandbox = null;
        try {
            sandbox = backend.open(tools);
            SelfCheck check = sandbox.probe();
            String problem = check.passed()
                    ? ""
                    : "the sandbox " + sandbox.description() + " failed its self-check: " + check.broken();
            return new Survey(backend.name(), backend.best(), sandbox, check, problem);
        } catch (SandboxException e) {
            return new Survey(backend.name(), backend.best(), sandbox, null, String.valueOf(e.getMessage()));
        }
    }
}
