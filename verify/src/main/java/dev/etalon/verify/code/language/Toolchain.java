package dev.etalon.verify.code.language;

import dev.etalon.verify.code.answer.Extraction;
import dev.etalon.verify.code.row.CodeTask;
import dev.etalon.verify.sandbox.Job;
import dev.etalon.verify.sandbox.Limits;
import dev.etalon.verify.sandbox.Sandbox;
import dev.etalon.verify.sandbox.SandboxException;

/** A language, installed on this machine, in one sandbox. Safe for use by many threads. */
public interface Toolchain {

    Sandbox sandbox();

    /** Prepares what two processes need to grade a function, compiling where the language is compiled. */
    Build function(CodeTask.Function task, Extraction extraction) throws SandboxException, InterruptedException;

    /** Prepares a program that is fed and read: {@link Build.Split#load()} is all that counts. */
    Build program(CodeTask.Program task, Extraction extraction) throws SandboxException, InterruptedException;

    /** Prepares candidate and tests for one process, after a test turned out to pass more than plain values. */
    default Build together(CodeTask.Function task, Extraction extraction, String why)
            throws SandboxException, InterruptedException {
        return new Build.Stopped(Findings.notVerified(why));
    }

    /** Starts the process of one part. */
    Job job(Part part, Limits limits);
}
