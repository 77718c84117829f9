package dev.etalon.subjects;

import dev.etalon.core.score.CallException;
import dev.etalon.core.score.FailureKind;
import dev.etalon.core.subject.Answer;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One life of a process. Three threads of its own move its streams, so that a process that does not read or write never holds up a
 * caller for longer than the timeout: requests wait in a short queue, which is the back-pressure.
 */
final class CommandProcess {
    private static final int QUEUE = 64;
    private static final int LONGEST_REPLY = 16 << 20;
    private static final int LONGEST_ERROR_LINE = 1 << 10;
    private static final Duration DRAIN = Duration.ofMillis(500);
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final Process process;
    private final Duration timeout;
    private final BlockingQueue<String> requests = new ArrayBlockingQueue<>(QUEUE);
    private final Map<CommandRequest.Key, CompletableFuture<CommandReply>> pending = new ConcurrentHashMap<>();
    private final LastLines errors = new LastLines();
    private final LastLines strays = new LastLines();
    private final Thread writer;
    private final Thread reader;
    private final Thread errorReader;
    private volatile boolean ended;
    private volatile long lastReply = System.nanoTime();

    private CommandProcess(Process process, Duration timeout) {
        this.process = process;
        this.timeout = timeout;
        this.writer = Thread.ofPlatform().daemon().name("command-in").unstarted(this::write);
        this.reader = Thread.ofPlatform().daemon().name("command-out").unstarted(this::readReplies);
        this.errorReader = Thread.ofPlatform().daemon().name("command-err").unstarted(this::readErrors);
    }

    static CommandProcess start(CommandOptions options) throws CallException {
        ProcessBuilder builder = new ProcessBuilder(options.command());
        if (options.folder() != null) {
            builder.directory(options.folder().toFile());
        }
        builder.environment().keySet().retainAll(List.of("PATH", "HOME", "LANG"));
        builder.environment().putAll(options.environment());
        try {
            CommandProcess started = new CommandProcess(builder.start(), options.timeout());
            started.writer.start();
            started.reader.start();
            started.errorReader.start();
            var unused = started.process.onExit().thenRunAsync(started::endWithoutReader, Thread::startVirtualThread);
            return started;
        } catch (IOException e) {
            throw new CallException(
                    FailureKind.SUBJECT,
                    "cannot be started: " + e.getMessage() + ". Check the command and its folder",
                    e);
        }
    }

    boolean isAlive() {
        return !ended && process.isAlive();
    }

    Answer ask(CommandRequest request) throws CallException, InterruptedException {
        CompletableFuture<CommandReply> reply = new CompletableFuture<>();
        if (pending.putIfAbsent(request.key(), reply) != null) {
            throw new CallException(
                    FailureKind.SUBJECT, "sample \"" + request.key().id() + "\" is asked twice at once");
        }
        try {
            return await(request, reply).answer();
        } finally {
            pending.remove(request.key(), reply);
        }
    }

    private CommandReply await(CommandRequest request, CompletableFuture<CommandReply> reply)
            throws CallException, InterruptedException {
        long deadline = System.nanoTime() + timeout.toNanos();
        try {
            if (!requests.offer(request.line(), timeout.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new TimeoutException();
            }
            if (ended) {
                reply.completeExceptionally(died());
            }
            return reply.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof CallException failure ? failure : died();
        } catch (TimeoutException e) {
            throw timedOut();
        }
    }

    /** A process that has written no reply for a whole timeout hangs: the next sample gets a new one. */
    private CallException timedOut() {
        boolean hangs = System.nanoTime() - lastReply >= timeout.toNanos();
        String words = lastWords();
        if (hangs) {
            kill();
        }
        String killed = hangs
                ? "It replied to nothing in that time and was killed; if it only starts slowly, allow more time. "
                : "";
        return new CallException(
                FailureKind.TIMEOUT, "no reply within " + timeout.toMillis() + " ms. " + killed + words);
    }

    private CallException died() {
        String how = process.isAlive() ? "closed its output" : "ended with exit code " + process.exitValue();
        return new CallException(FailureKind.CONNECTION, how + " before it replied. " + lastWords());
    }

    /** What it wrote last, for messages. */
    String lastWords() {
        String stray = strays.isEmpty() ? "" : " Lines on its standard output that are no replies: " + strays;
        return (errors.isEmpty() ? "It wrote nothing to its standard error." : "Its standard error ends: " + errors)
                + stray;
    }

    private void write() {
        try (Writer stdin =
                new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8))) {
            while (!ended) {
                stdin.write(requests.take());
                stdin.write('\n');
                if (requests.isEmpty()) {
                    stdin.flush();
                }
            }
        } catch (IOException e) {
            errors.add("(it reads no further requests: " + e.getMessage() + ")");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void readErrors() {
        BoundedLines lines = new BoundedLines(process.getErrorStream(), LONGEST_ERROR_LINE);
        try {
            for (String line = lines.next(); line != null; line = lines.next()) {
                errors.add(line);
            }
        } catch (IOException e) {
            errors.add("(cannot be read further: " + e.getMessage() + ")");
        }
    }

    private void readReplies() {
        BoundedLines lines = new BoundedLines(process.getInputStream(), LONGEST_REPLY);
        try {
            for (String line = lines.next(); line != null; line = lines.next()) {
                accept(line);
            }
        } catch (IOException e) {
            strays.add("(cannot be read further: " + e.getMessage() + ")");
        } finally {
            end();
        }
    }

    private void accept(String line) {
        CommandReply reply = CommandReply.parse(line).orElse(null);
        if (reply == null) {
            if (!line.isBlank()) {
                strays.add(line);
            }
            return;
        }
        lastReply = System.nanoTime();
        CompletableFuture<CommandReply> asked = pending.get(reply.key());
        if (asked != null) {
            asked.complete(reply);
        }
    }

    /** It has ended, but a process that it has started may hold its output open: what is read soon still counts. */
    private void endWithoutReader() {
        try {
            reader.join(DRAIN);
            end();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Its output has ended: whatever it does now, no reply can come. */
    private void end() {
        ended = true;
        try {
            if (process.waitFor(DRAIN.toMillis(), TimeUnit.MILLISECONDS)) {
                // Killing closes the streams, even those of a process that has ended: its last words first.
                errorReader.join(DRAIN);
            }
            kill();
            errorReader.join(DRAIN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        pending.values().forEach(asked -> asked.completeExceptionally(died()));
    }

    private void kill() {
        ended = true;
        writer.interrupt();
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    /** Ends its input, waits for it to end, and kills what is left. */
    void close() {
        List<ProcessHandle> descendants = process.descendants().toList();
        writer.interrupt();
        try {
            process.waitFor(GRACE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        descendants.forEach(ProcessHandle::destroyForcibly);
        kill();
    }
}
