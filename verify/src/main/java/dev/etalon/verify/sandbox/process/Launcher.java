package dev.etalon.verify.sandbox.process;

import dev.etalon.verify.sandbox.Assurance;
import dev.etalon.verify.sandbox.Job;
import dev.etalon.verify.sandbox.SandboxException;

/** Turns jobs into commands of this machine: what the kinds of sandbox differ in. Safe for use by many threads. */
public interface Launcher {

    /** What runs them, with its version. */
    String description();

    Assurance assurance();

    /** Prepares one job; it is closed when the job is over. */
    Launch prepare(Job job) throws SandboxException;
}
