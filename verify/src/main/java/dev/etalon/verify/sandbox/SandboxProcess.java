package dev.etalon.verify.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The processes of one running sandbox: their output is drained, their limits are watched, and they end together. */
final class SandboxProcess {
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final Process process;
    private final Limits limits;
    private final long start = System.nanoTime();
    private final AtomicReference<@Nullable Ending> killed = new AtomicReference<>();
    private final List<Thread> drains;
    private volatile CpuUse use = CpuUse.NONE;

    SandboxProcess(Process process, Limits limits, Sink output, Sink errors) {
        this.process = process;
        this.limits = limits;
        this.drains = List.of(drain(process.getInputStream(), output), drain(process.getErrorStream(), errors));
    }

    /** Writes to its standard input and closes it. Returns at once. */
    void feed(byte[] input) {
        daemon(() -> {
            try (var in = process.getOutputStream()) {
                in.write(input);
            } catch (IOException e) {
                // It ended, or closed its input, before it read all: its own business.
                return;
            }
        });
    }

    Process process() {
        return process;
    }

    /** Ends it where a limit is exceeded that rlimits do not know. Called again and again from outside. */
    void watch() {
        if (System.nanoTime() - start > limits.wall().toNanos()) {
            kill(Ending.WALL);
        } else if (process.isAlive() && ProcessTree.of(process.pid()).holdsMoreThan(limits.memory())) {
            kill(Ending.MEMORY);
        }
    }

    /** Ends every process. The kernel takes the whole process namespace down with its first process. */
    void kill(Ending reason) {
        if (process.isAlive() && killed.compareAndSet(null, reason)) {
            use = ProcessTree.of(process.pid()).cpu();
            process.destroyForcibly();
        }
    }

    CpuUse use() {
        return use;
    }

    /** Waits for the end by itself or by a limit. */
    int await() throws InterruptedException {
        return process.waitFor();
    }

    /** Why it ended; it must have. */
    Ending ending() {
        Ending reason = killed.get();
        return reason != null ? reason : Ending.ofExitCode(process.exitValue());
    }

    /**
     * Waits until nobody holds its output any more. Only a process that outlived the sandbox could.
     *
     * @return whether all are gone
     */
    boolean awaitSilence() throws InterruptedException {
        boolean silent = true;
        for (Thread drain : drains) {
            silent &= drain.join(GRACE);
        }
        return silent;
    }

    private Thread drain(InputStream stream, Sink sink) {
        return daemon(() -> {
            byte[] buffer = new byte[8192];
            try (stream) {
                for (int n = stream.read(buffer); n >= 0; n = stream.read(buffer)) {
                    if (!sink.accept(buffer, n)) {
                        kill(Ending.OUTPUT);
                        return;
                    }
                }
            } catch (IOException e) {
                // The stream was closed under the reader: the process is gone.
                return;
            } finally {
                sink.end();
            }
        });
    }

    private static Thread daemon(Runnable task) {
        return Thread.ofPlatform().daemon().name("etalon-sandbox-io").start(task);
    }
}
