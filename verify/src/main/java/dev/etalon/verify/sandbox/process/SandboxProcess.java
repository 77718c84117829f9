package dev.etalon.verify.sandbox.process;

import dev.etalon.verify.sandbox.CpuUse;
import dev.etalon.verify.sandbox.Ending;
import dev.etalon.verify.sandbox.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The processes of one running sandbox: their output is drained, their limits are watched, and they end together. */
final class SandboxProcess {
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final Process process;
    private final Launch launch;
    private final Limits limits;
    private final long start = System.nanoTime();
    private final AtomicReference<@Nullable Ending> killed = new AtomicReference<>();
    private final List<Thread> drains;
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile CpuUse use = CpuUse.NONE;

    SandboxProcess(Process process, Launch launch, Limits limits, Sink output, Sink errors) {
        this.process = process;
        this.launch = launch;
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
        } else if (process.isAlive() && tree().holdsMoreThan(limits.memory())) {
            kill(Ending.MEMORY);
        }
    }

    /** Ends every process. The kernel takes the whole process namespace down with its first process. */
    void kill(Ending reason) {
        if (process.isAlive() && killed.compareAndSet(null, reason)) {
            use = tree().cpu();
            process.destroyForcibly();
            launch.kill(process.pid());
        }
    }

    /** Ends it where it has not ended, and gives back what it held. */
    void close() {
        kill(Ending.CLOSED);
        if (closed.compareAndSet(false, true)) {
            launch.close();
        }
    }

    /** The limits that were reached; it must have ended. */
    Set<String> fired() {
        Set<String> fired = new TreeSet<>(launch.fired());
        Ending last = ending();
        if (last.isLimit()) {
            fired.add(last.label());
        }
        return fired;
    }

    private ProcessTree tree() {
        return ProcessTree.of(launch.top(process.pid()));
    }

    CpuUse use() {
        return use;
    }

    /** Waits for the end by itself or by a limit. */
    int await() throws InterruptedException {
        int code = process.waitFor();
        launch.sweep(process.pid());
        return code;
    }

    /** Why it ended; it must have. */
    Ending ending() {
        Ending reason = killed.get();
        Ending ending = reason != null ? reason : Ending.ofExitCode(process.exitValue());
        return ending == Ending.CRASHED && launch.fired().contains(Ending.MEMORY.label()) ? Ending.MEMORY : ending;
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
