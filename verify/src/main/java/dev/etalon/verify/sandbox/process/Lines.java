package dev.etalon.verify.sandbox.process;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Cuts what comes into lines, for one reader. A line that is too long is too much, and so are many lines that nobody asked for. */
final class Lines implements Sink {
    private static final int MOST_UNREAD = 64;

    /** A line, or the end. */
    private record Next(Optional<String> line) {}

    private final BlockingQueue<Next> queue = new LinkedBlockingQueue<>();
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final int longest;
    private @Nullable Next head;

    Lines(int longest) {
        this.longest = longest;
    }

    @Override
    public boolean accept(byte[] buffer, int length) {
        int start = 0;
        for (int i = 0; i < length; i++) {
            if (buffer[i] == '\n') {
                line.write(buffer, start, i - start);
                start = i + 1;
                if (line.size() > longest || queue.size() >= MOST_UNREAD) {
                    return false;
                }
                queue.add(new Next(Optional.of(line.toString(StandardCharsets.UTF_8))));
                line.reset();
            }
        }
        line.write(buffer, start, length - start);
        return line.size() <= longest;
    }

    @Override
    public void end() {
        queue.add(new Next(Optional.empty()));
    }

    /** Waits for a line, or for the end; false when neither came in time. */
    boolean await(Duration limit) throws InterruptedException {
        if (head == null) {
            head = queue.poll(limit.toNanos(), TimeUnit.NANOSECONDS);
        }
        return head != null;
    }

    /** Takes the line that {@link #await} saw; empty at the end. */
    Optional<String> take() {
        Optional<String> line =
                Objects.requireNonNull(head, "nothing was awaited").line();
        if (line.isPresent()) {
            head = null;
        }
        return line;
    }

    /** Whether something came that was not taken. */
    boolean hasUnread() {
        return head != null || !queue.isEmpty();
    }
}
