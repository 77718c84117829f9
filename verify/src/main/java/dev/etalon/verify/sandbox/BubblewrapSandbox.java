package dev.etalon.verify.sandbox;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/** Linux namespaces through bubblewrap, with resource limits and a system call filter. */
final class BubblewrapSandbox implements Sandbox {
    private static final long WATCH_MILLIS = 50;
    private static final int ERROR_OUTPUT_FACTOR = 4;

    private final BubblewrapCommand command;
    private final boolean clearEnvironment;
    private final String description;

    /**
     * Starts every sandbox: bubblewrap's --die-with-parent means the thread that started it, and a carrier of virtual threads, or a
     * caller's thread, may end before the sandbox does.
     */
    private final ExecutorService launcher = Executors.newSingleThreadExecutor(daemons("etalon-sandbox-launcher"));

    private final ScheduledExecutorService watch =
            Executors.newSingleThreadScheduledExecutor(daemons("etalon-sandbox-watch"));

    /** @param clearEnvironment true; only the mutation test leaves the environment to the launcher, whom the code inside can see */
    BubblewrapSandbox(BubblewrapCommand command, String description, boolean clearEnvironment) {
        this.command = command;
        this.description = description;
        this.clearEnvironment = clearEnvironment;
    }

    @Override
    public String description() {
        return description;
    }

    @Override
    public Assurance assurance() {
        return command.filter() == null ? Assurance.NAMESPACED_UNFILTERED : Assurance.NAMESPACED;
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
                        "A process outlived its sandbox (" + description + "). Its result is not used.");
            }
            return new Finished(process.ending(), code, output.text(), errors.text(), process.use());
        } finally {
            watching.cancel(false);
            process.kill(Ending.CLOSED);
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
        return new SandboxProbe(this, command.tools()).check();
    }

    /** Starts a job, kills it once it wrote something, and tells whether nothing is left of it. */
    boolean killsAllOf(Job job) throws SandboxException, InterruptedException {
        Lines lines = new Lines(job.limits().output());
        SandboxProcess process = start(job, lines, new Ends(job.limits().output()));
        lines.await(job.limits().wall());
        process.kill(Ending.CLOSED);
        process.await();
        return process.awaitSilence();
    }

    private SandboxProcess start(Job job, Sink output, Sink errors) throws SandboxException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command.of(job));
        if (clearEnvironment) {
            builder.environment().clear();
        }
        Future<SandboxProcess> starting =
                launcher.submit(() -> new SandboxProcess(builder.start(), job.limits(), output, errors));
        try {
            return starting.get();
        } catch (ExecutionException e) {
            throw new SandboxException(
                    "The sandbox (" + description + ") did not start: " + e.getCause(), e.getCause());
        }
    }

    private ScheduledFuture<?> watched(SandboxProcess process) {
        return watch.scheduleWithFixedDelay(process::watch, WATCH_MILLIS, WATCH_MILLIS, TimeUnit.MILLISECONDS);
    }

    private static ThreadFactory daemons(String name) {
        return Thread.ofPlatform().daemon().name(name).factory();
    }

    /** The first line that a program of this machine prints about its version. */
    static String version(Path program) throws SandboxException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(program.toString(), "--version").redirectErrorStream(true);
        builder.environment().clear();
        try {
            Process process = builder.start();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            return text.lines().findFirst().orElse(program.toString());
        } catch (InterruptedIOException e) {
            throw new InterruptedException(e.getMessage());
        } catch (IOException e) {
            throw new SandboxException(program + " does not start: " + e.getMessage(), e);
        }
    }
}
