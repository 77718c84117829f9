package dev.etalon.verify.code.language;

import dev.etalon.verify.code.answer.Syntax;
import dev.etalon.verify.sandbox.Sandbox;
import dev.etalon.verify.sandbox.SandboxException;

/** A language that answers may be written in. To add one, write this, its runners and an entry in {@code Languages}. */
public interface Language {

    /** The name in suites, in messages and as the evidence's key of its version, for example {@code python}. */
    String name();

    /** The name with all that may change a verdict, for a run's signature. */
    default String signature() {
        return name();
    }

    /** How its code looks in an answer. */
    Syntax syntax();

    /**
     * Finds its tools on this machine.
     *
     * @throws SandboxException when one is missing; says how to install it
     */
    Toolchain in(Sandbox sandbox) throws SandboxException, InterruptedException;
}
