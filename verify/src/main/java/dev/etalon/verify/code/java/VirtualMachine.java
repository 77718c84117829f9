package dev.etalon.verify.code.java;

import dev.etalon.verify.sandbox.Job;
import dev.etalon.verify.sandbox.Limits;
import dev.etalon.verify.sandbox.Sandbox;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Starts virtual machines in a sandbox: small, quick to start, and with as many threads as one needs that does nothing.
 *
 * @param runner the directory of the runner's jar
 */
record VirtualMachine(Sandbox sandbox, Jdk jdk, Path runner) {
    private static final int LEAST_THREADS = 128;

    /** For classes, threads, compiled code and the machine itself. */
    private static final long BESIDE_HEAP = 256L << 20;

    /** @param main one of the runner's classes */
    Job job(String main, Limits limits) {
        long heap = limits.memory() / 2;
        List<String> command = new ArrayList<>(List.of(
                jdk.java().toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-XX:CompressedClassSpaceSize=64m",
                "-XX:ReservedCodeCacheSize=48m",
                "-Xshare:auto",
                "-Xss8m",
                "-Xmx" + (heap >> 20) + "m",
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-cp",
                Job.FOLDER + "/" + RunnerJar.NAME,
                RunnerJar.PACKAGE + "." + main));
        Limits ofMachine =
                limits.withMemory(heap + BESIDE_HEAP).withProcesses(Math.max(limits.processes(), LEAST_THREADS));
        return new Job(command, Map.of(), runner, ofMachine).showing(jdk.shown());
    }
}
