package dev.etalon.verify.sandbox.process;

import dev.etalon.verify.sandbox.Ending;
import dev.etalon.verify.sandbox.Reply;
import dev.etalon.verify.sandbox.Session;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** A session over the pipes of a sandboxed process. */
final class ProcessSession implements Session {
    private static final Executor WRITERS = task -> Thread.ofVirtual().start(task);
    private static final long CLOSING_MILLIS = 500;

    private final SandboxProcess process;
    private final Lines lines;
    private final Ends errors;
    private final Runnable unwatch;
    private CompletableFuture<Void> written = CompletableFuture.completedFuture(null);

    ProcessSession(SandboxProcess process, Lines lines, Ends errors, Runnable unwatch) {
        this.process = process;
        this.lines = lines;
        this.errors = errors;
        this.unwatch = unwatch;
    }

    @Override
    public void send(String line) {
        byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
        // A process that does not read must not stop us: it is the next receive that has the deadline.
        written = written.thenRunAsync(() -> write(bytes), WRITERS).exceptionally(pipeIsBroken -> null);
    }

    @Override
    public Reply receive(Duration limit) throws InterruptedException {
        if (!lines.await(limit)) {
            process.kill(Ending.WALL);
            return gone();
        }
        Optional<String> line = lines.take();
        if (line.isPresent()) {
            return new Reply.Line(line.get());
        }
        return gone();
    }

    @Override
    public boolean hasUnread() {
        return lines.hasUnread();
    }

    @Override
    public String errorText() {
        return errors.text();
    }

    @Override
    public void close() {
        unwatch.run();
        process.kill(Ending.CLOSED);
        try {
            process.awaitSilence();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            process.close();
        }
    }

    private Reply gone() throws InterruptedException {
        // It may have closed its output and live on.
        if (!process.process().waitFor(CLOSING_MILLIS, TimeUnit.MILLISECONDS)) {
            process.kill(Ending.CLOSED);
        }
        int code = process.await();
        return new Reply.Gone(process.ending(), code, process.use(), process.fired());
    }

    private void write(byte[] bytes) {
        try {
            OutputStream out = process.process().getOutputStream();
            out.write(bytes);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
