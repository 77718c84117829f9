package dev.etalon.rating.drift;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A watch as a file of JSON lines: the frozen answers first, then one line a look. A line counts once its line break is written; what a
 * killed process has left of a line is cut off before the next one.
 */
public final class CanaryLedger {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;

    public CanaryLedger(Path file) {
        this.file = file;
    }

    public Path file() {
        return file;
    }

    /**
     * What was frozen; empty where no watch has begun.
     *
     * @throws IllegalArgumentException when the file is no ledger
     */
    public Optional<Canary> canary() throws IOException {
        List<String> lines = lines();
        return lines.isEmpty() ? Optional.empty() : Optional.of(read(lines.getFirst(), Canary.class));
    }

    /** All looks so far, in order. */
    public List<Look> looks() throws IOException {
        List<Look> looks = new ArrayList<>();
        for (String line : lines().stream().skip(1).toList()) {
            looks.add(read(line, Look.class));
        }
        return looks;
    }

    /** Begins a watch; an earlier one is kept beside it, under the time at which it was frozen. */
    public void freeze(Canary canary) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Optional<Canary> before = canary();
        if (before.isPresent()) {
            String name = file.getFileName() + "." + before.get().frozen().replace(':', '-') + ".old";
            Files.move(file, file.resolveSibling(name), StandardCopyOption.REPLACE_EXISTING);
        }
        append(canary);
    }

    public void add(Look look) throws IOException {
        append(look);
    }

    private void append(Object line) throws IOException {
        byte[] bytes = (JSON.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8);
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            long whole = wholeLines();
            channel.truncate(whole);
            channel.position(whole);
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
    }

    /** The length of the file without what is left of a line that was not written to its end. */
    private long wholeLines() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        return end;
    }

    private List<String> lines() throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        byte[] bytes = Files.readAllBytes(file);
        return new String(bytes, 0, Math.toIntExact(wholeLines()), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
    }

    private <T> T read(String line, Class<T> type) {
        try {
            return JSON.readValue(line, type);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    file + " is no ledger of a watch, or is damaged: move it away and freeze anew ("
                            + e.getOriginalMessage() + ")",
                    e);
        }
    }
}
