package dev.etalon.verify.code;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.etalon.verify.sandbox.HostTools;
import dev.etalon.verify.sandbox.Job;
import dev.etalon.verify.sandbox.Limits;
import dev.etalon.verify.sandbox.Reply;
import dev.etalon.verify.sandbox.RunnerFolder;
import dev.etalon.verify.sandbox.Sandbox;
import dev.etalon.verify.sandbox.SandboxException;
import dev.etalon.verify.sandbox.Session;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Starts our Python scripts in a sandbox, and speaks their language: JSON in lines. */
final class PythonRunner {
    /** Generous: a cold disk and a loaded host are not the candidate's fault. */
    private static final Duration START = Duration.ofSeconds(30);

    private static final int DEEPEST = 400;

    /** Escapes all that is not ASCII, so that half a surrogate pair, a legal Python string, comes through. */
    static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build());

    private final Sandbox sandbox;
    private final Path python;
    private final Path scripts;

    private PythonRunner(Sandbox sandbox, Path python, Path scripts) {
        this.sandbox = sandbox;
        this.python = python;
        this.scripts = scripts;
    }

    static PythonRunner in(Sandbox sandbox) throws SandboxException {
        Path python = HostTools.ofSystem().require("python3");
        List<String> names = List.of("values.py", "candidate.py", "tests.py", "program.py");
        return new PythonRunner(sandbox, python, RunnerFolder.unpack(PythonRunner.class, names));
    }

    /** A script that said that it is ready, before it touched anything hostile. */
    record Started(Session session, String pythonVersion) {}

    Sandbox sandbox() {
        return sandbox;
    }

    /** The random order of sets is fixed: the same code gives the same verdict. */
    Job job(String script, Limits limits) {
        List<String> command = List.of(python.toString(), "-s", "-B", Job.FOLDER + "/" + script);
        return new Job(command, Map.of("PYTHONHASHSEED", "0"), scripts, limits);
    }

    /** Starts a session; a sandbox that does not start gets a second chance. */
    Started open(String script, Limits limits) throws SandboxException, InterruptedException {
        try {
            return openOnce(script, limits);
        } catch (SandboxException e) {
            return openOnce(script, limits);
        }
    }

    private Started openOnce(String script, Limits limits) throws SandboxException, InterruptedException {
        Session session = sandbox.open(job(script, limits));
        boolean ready = false;
        try {
            Optional<String> version = session.receive(START) instanceof Reply.Line line
                    ? read(line.text()).map(node -> node.path("ready").asText())
                    : Optional.empty();
            ready = version.isPresent();
            return new Started(session, version.orElseThrow(() -> notStarted(session.errorText())));
        } finally {
            if (!ready) {
                session.close();
            }
        }
    }

    SandboxException notStarted(String errors) {
        return new SandboxException(
                "The sandbox (" + sandbox.description() + ") did not start Python: " + PlainText.tail(errors));
    }

    /** One line as JSON; empty where it is none. */
    static Optional<JsonNode> read(String line) {
        try {
            return Optional.ofNullable(JSON.readTree(line));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    static String write(JsonNode node) {
        try {
            return JSON.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a JSON tree can always be written", e);
        }
    }
}
