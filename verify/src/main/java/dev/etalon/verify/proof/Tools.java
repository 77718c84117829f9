package dev.etalon.verify.proof;

import dev.etalon.verify.sandbox.Sandbox;
import dev.etalon.verify.sandbox.SandboxException;

/** Where proof checkers run. */
interface Tools {

    /**
     * Where a program of a proof system is.
     *
     * @param howToInstall for the message where it is missing
     */
    String program(String name, String howToInstall) throws SandboxException;

    ToolReport run(ToolOrder order) throws SandboxException, InterruptedException;

    Sandbox sandbox() throws SandboxException, InterruptedException;
}
