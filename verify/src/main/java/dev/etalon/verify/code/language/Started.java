package dev.etalon.verify.code.language;

import com.fasterxml.jackson.databind.JsonNode;
import dev.etalon.verify.sandbox.Job;
import dev.etalon.verify.sandbox.Reply;
import dev.etalon.verify.sandbox.Sandbox;
import dev.etalon.verify.sandbox.SandboxException;
import dev.etalon.verify.sandbox.Session;
import java.time.Duration;
import java.util.Optional;

/**
 * A runner that said that it is ready, before it touched anything hostile.
 *
 * @param version of the language that it runs in
 */
public record Started(Session session, String version) implements AutoCloseable {
    /** Generous: a cold disk and a loaded host are not the candidate's fault. */
    private static final Duration START = Duration.ofSeconds(30);

    /** Starts a runner; a sandbox that does not start gets a second chance. */
    public static Started of(Sandbox sandbox, Job job) throws SandboxException, InterruptedException {
        try {
            return once(sandbox, job);
        } catch (SandboxException e) {
            return once(sandbox, job);
        }
    }

    private static Started once(Sandbox sandbox, Job job) throws SandboxException, InterruptedException {
        Session session = sandbox.open(job);
        boolean ready = false;
        try {
            Optional<String> version = session.receive(START) instanceof Reply.Line line
                    ? Wire.read(line.text())
                            .map(node -> node.path("ready"))
                            .filter(JsonNode::isTextual)
                            .map(JsonNode::asText)
                    : Optional.empty();
            ready = version.isPresent();
            return new Started(session, version.orElseThrow(() -> notStarted(sandbox, job, session.errorText())));
        } finally {
            if (!ready) {
                session.close();
            }
        }
    }

    public static SandboxException notStarted(Sandbox sandbox, Job job, String errors) {
        return new SandboxException("The sandbox (" + sandbox.description() + ") did not start "
                + job.command().getFirst() + ": " + PlainText.tail(errors));
    }

    @Override
    public void close() {
        session.close();
    }
}
