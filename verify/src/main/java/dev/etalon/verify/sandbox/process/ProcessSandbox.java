package dev.etalon.verify.sandbox.process;

import dev.etalon.verify.sandbox.Assurance;
import dev.etalon.verify.sandbox.Ending;
import dev.etalon.verify.sandbox.Finished;
import dev.etalon.verify.sandbox.Job;
import dev.etalon.verify.sandbox.Sandbox;
import dev.etalon.verify.sandbox.SandboxException;
import dev.etalon.verify.sandbox.SelfCheck;
import dev.etalon.verify.sandbox.Session;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/** A sandbox whose jobs are processes of this machine. */
public final class ProcessSandbox implements Sandbox {
    private static final long WATCH_MILLIS = 50;
    private static final int ERROR_OUTPUT_FACTOR = 4;

    private final Launcher launcher;
    private final SelfTest selfTest;

    /**
     * Starts every sandbox: bubblewrap's --die-with-parent means the thread that started it, and a carrier of virtual threads, or a
     * caller's thread, may end before the sandbox does.
     */
    private final ExecutorService starter = Executors.newSingleThreadExecutor(daemons("etalon-sandbox-launcher"));

    private final ScheduledExecutorService watch =
            Executors.newSingleThreadScheduledExecutor(daemons("etalon-sandbox-watch"));

    public ProcessSandbox(Launcher launcher, SelfTest selfTest) {
        this.launcher = launcher;
        this.selfTest = selfTest;
    }

    @Override
    public String description() {
        return launcher.description();
    }

    @Override
    public Assurance assurance() {
        return launcher.assurance();
    }

    @Override
    public Finished run(Job job, byte[] input) throws SandboxException, InterruptedException {
        Head output = new Head(job.limits().output());
        Ends errors = new Ends(job.limits().output());
        SandboxProcess process = start(job, output, errors);
        ScheduledFuture<?> watching = watched(process);
        try {
            process.feed(input);
            int code = process.await();
            if (!process.awaitSilence()) {
                throw new SandboxException(
                        "A process outlived its sandbox (" + description() + "). Its result is not used.");
            }
            return new Finished(process.ending(), code, output.text(), errors.text(), process.use(), process.fired());
        } finally {
            watching.cancel(false);
            process.close();
        }
    }

    @Override
    public Session open(Job job) throws SandboxException, InterruptedException {
        Lines lines = new Lines(job.limits().output());
        Ends errors = new Ends(ERROR_OUTPUT_FACTOR * job.limits().output());
        SandboxProcess process = start(job, lines, errors);
        ScheduledFuture<?> watching = watched(process);
        return new ProcessSession(process, lines, errors, () -> watching.cancel(false));
    }

    @Override
    public SelfCheck probe() throws SandboxException, InterruptedException {
        return selfTest.of(this);
    }

    /** Starts a job, kills it once it wrote something, and tells whether nothing is left of it. */
    public boolean killsAllOf(Job job) throws SandboxException, InterruptedException {
        Lines lines = new Lines(job.limits().output());
        SandboxProcess process = start(job, lines, new Ends(job.limits().output()));
        lines.await(job.limits().wall());
        process.kill(Ending.CLOSED);
        process.await();
        boolean silent = process.awaitSilence();
        process.close();
        return silent;
    }

    private SandboxProcess start(Job job, Sink output, Sink errors) throws SandboxException, InterruptedException {
        Launch launch = launcher.prepare(job);
        ProcessBuilder builder = new ProcessBuilder(launch.command());
        // The code inside can read what its launcher was given.
        builder.environment().clear();
        builder.environment().putAll(launch.environment());
        Future<SandboxProcess> starting =
                starter.submit(() -> new SandboxProcess(builder.start(), launch, job.limits(), output, errors));
        try {
            return starting.get();
        } catch (ExecutionException e) {
            launch.close();
            throw new SandboxException(
                    "The sandbox (" + description() + ") did not start: " + e.getCause(), e.getCause());
        }
    }

    private ScheduledFuture<?> watched(SandboxProcess process) {
        return watch.scheduleWithFixedDelay(process::watch, WATCH_MILLIS, WATCH_MILLIS, TimeUnit.MILLISECONDS);
    }

    private static ThreadFactory daemons(String name) {
        return Thread.ofPlatform().daemon().name(name).factory();
    }
}
