package dev.etalon.verify.sql;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A worker, seen from here. It is killed when it does not answer in time. For use by one thread at a time. */
final class WorkerProcess implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> KEPT_VARIABLES = List.of("SystemRoot", "TMP", "TEMP", "TMPDIR");

    private final Process process;
    /** Drivers unpack their native code there, and a process that is killed leaves it. */
    private final Path folder;

    private final BufferedReader out;
    private boolean broken;

    private WorkerProcess(Process process, Path folder) {
        this.process = process;
        this.folder = folder;
        this.out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Starts a worker with the program and the libraries of this JVM, and without its environment. */
    static WorkerProcess start() throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Path folder = Files.createTempDirectory("etalon-sql-");
        ProcessBuilder builder = new ProcessBuilder(
                java.toString(),
                "-Djava.io.tmpdir=" + folder,
                "-Xmx512m",
                "-Xss8m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                SqlWorker.class.getName());
        builder.environment().keySet().retainAll(KEPT_VARIABLES);
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        return new WorkerProcess(builder.start(), folder);
    }

    /**
     * The answer to an order; empty when none came in time. The worker is of no more use then.
     *
     * @throws IOException when the worker died
     */
    Optional<JsonNode> ask(ObjectNode order, Duration deadline) throws IOException, InterruptedException {
        broken = true; // until an answer has come: a process that is killed seems to live on for a moment
        process.getOutputStream().write((JSON.writeValueAsString(order) + "\n").getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
        CompletableFuture<String> line = new CompletableFuture<>();
        Thread.ofPlatform().daemon().name("etalon-sql-worker").start(() -> read(line));
        try {
            String answer = line.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
            broken = false;
            return Optional.of(JSON.readTree(answer));
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        }
    }

    private void read(CompletableFuture<String> line) {
        try {
            String answer = out.readLine();
            if (answer == null) {
                line.completeExceptionally(new IOException("the worker died" + exit()));
            } else {
                line.complete(answer);
            }
        } catch (IOException e) {
            line.completeExceptionally(e);
        }
    }

    boolean isUsable() {
        return !broken && process.isAlive();
    }

    @Override
    public void close() {
        process.destroyForcibly()
                .onExit()
                .orTimeout(5, TimeUnit.SECONDS)
                .exceptionally(late -> process)
                .join();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            folder.toFile().deleteOnExit();
        }
    }

    private String exit() {
        return process.isAlive() ? "" : " (exit code " + process.exitValue() + ")";
    }
}
