package dev.etalon.verify.sql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.etalon.verify.sandbox.Assurance;
import dev.etalon.verify.sandbox.Ending;
import dev.etalon.verify.sandbox.Job;
import dev.etalon.verify.sandbox.Limits;
import dev.etalon.verify.sandbox.Reply;
import dev.etalon.verify.sandbox.Sandbox;
import dev.etalon.verify.sandbox.SandboxException;
import dev.etalon.verify.sandbox.Session;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A worker, seen from here. It is killed when it does not answer in time. For use by one thread at a time. */
final class WorkerProcess implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long MEBIBYTE = 1 << 20;

    /** A worker is replaced long before these times are over: it is the host that has the deadline of each query. */
    private static final Duration LONGEST = Duration.ofDays(1);

    private static final Duration RETIRED = Duration.ofMinutes(10);

    /** The driver of DuckDB unpacks a library of 57 MB into the scratch space. */
    private static final Limits LIMITS = new Limits(
            LONGEST, LONGEST, 1024 * MEBIBYTE, 128, 160 * MEBIBYTE, 160 * MEBIBYTE, 128, (int) (64 * MEBIBYTE));

    private final Session session;
    private final long born = System.nanoTime();
    private boolean broken;

    private WorkerProcess(Session session) {
        this.session = session;
    }

    /** Starts a worker with the program of this JVM and the libraries that it needs; it sees these and the folder, and can change nothing. */
    static WorkerProcess start(Sandbox sandbox, Optional<Path> folder) throws SandboxException, InterruptedException {
        List<Path> classPath = WorkerHome.classPath();
        Path home = Path.of(System.getProperty("java.home"));
        String scratch =
                sandbox.assurance() == Assurance.UNCONFINED ? System.getProperty("java.io.tmpdir") : Job.SCRATCH;
        List<String> command = List.of(
                home.resolve("bin/java").toString(),
                "-Djava.io.tmpdir=" + scratch,
                "-Xmx512m",
                "-Xss8m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classPath.stream().map(Path::toString).collect(Collectors.joining(java.io.File.pathSeparator)),
                SqlWorker.class.getName());
        List<Path> shown = new ArrayList<>(classPath);
        shown.add(home);
        folder.ifPresent(shown::add);
        return new WorkerProcess(sandbox.open(new Job(command, Map.of(), null, LIMITS).showing(shown)));
    }

    /**
     * The answer to an order; empty when none came in time. The worker is of no more use then.
     *
     * @throws IOException when the worker died
     */
    Optional<JsonNode> ask(ObjectNode order, Duration deadline) throws IOException, InterruptedException {
        broken = true; // until an answer has come: a process that dies seems to live on for a moment
        session.send(JSON.writeValueAsString(order));
        Reply reply = session.receive(deadline);
        if (reply instanceof Reply.Line line) {
            JsonNode answer = read(line.text());
            broken = false;
            return Optional.of(answer);
        }
        Reply.Gone gone = (Reply.Gone) reply;
        if (gone.ending() == Ending.WALL) {
            return Optional.empty();
        }
        throw new IOException("the worker died ("
                + (gone.ending().isLimit() ? gone.ending().label() : "exit code " + gone.exitCode())
                + ")" + said());
    }

    private String said() {
        String errors = session.errorText().strip();
        return errors.isEmpty() ? "" : ": " + errors.substring(Math.max(0, errors.length() - 300));
    }

    /** A JVM that runs out of memory says so where its answer should be, before it ends. */
    private static JsonNode read(String line) throws IOException {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new IOException("the worker died: " + line.substring(0, Math.min(200, line.length())), e);
        }
    }

    boolean isUsable() {
        return !broken && System.nanoTime() - born < RETIRED.toNanos();
    }

    @Override
    public void close() {
        session.close();
    }
}
