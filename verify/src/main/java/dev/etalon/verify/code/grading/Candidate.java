package dev.etalon.verify.code.grading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.etalon.verify.code.language.Findings;
import dev.etalon.verify.code.language.Wire;
import dev.etalon.verify.sandbox.Ending;
import dev.etalon.verify.sandbox.Reply;
import dev.etalon.verify.sandbox.Session;
import dev.etalon.verify.verdict.Verification;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The process that holds the candidate, seen from the host: every word of it is data, and its time is counted. */
final class Candidate {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Session session;
    private final Duration limit;
    private Duration left;

    Candidate(Session session, Duration limit) {
        this.session = session;
        this.limit = limit;
        this.left = limit;
    }

    /** What the candidate answered, or what became of it. */
    sealed interface Heard {
        record Answered(JsonNode answer) implements Heard {}

        record Ended(Verification verdict) implements Heard {}
    }

    Heard load(ObjectNode load) throws InterruptedException {
        return ask(load.deepCopy());
    }

    Heard call(JsonNode call, boolean argumentsBack) throws InterruptedException {
        ObjectNode question = call.deepCopy();
        question.put("back", argumentsBack);
        return ask(question);
    }

    private Heard ask(ObjectNode question) throws InterruptedException {
        // Whoever answers before it is asked, answers something else.
        if (session.hasUnread()) {
            return forged();
        }
        String id = nonce();
        long start = System.nanoTime();
        session.send(Wire.write(question.put("id", id)));
        Reply reply = session.receive(left);
        left = left.minusNanos(System.nanoTime() - start);
        return switch (reply) {
            case Reply.Line line -> answered(line.text(), id);
            case Reply.Gone gone -> new Heard.Ended(ended(gone, limit));
        };
    }

    private static Heard answered(String line, String id) {
        Optional<JsonNode> answer =
                Wire.read(line).filter(node -> node.path("id").asText().equals(id));
        return answer.isPresent() ? new Heard.Answered(answer.get()) : forged();
    }

    private static Heard forged() {
        return new Heard.Ended(Findings.refuted("protocol", "The code wrote to the verifier's pipe.", Map.of()));
    }

    /** What it means that a process is gone that should have answered. */
    static Verification ended(Reply.Gone gone, Duration limit) {
        return gone.ending() == Ending.WALL ? Timeouts.judge(limit, gone.use()) : crashed(gone);
    }

    static Verification crashed(Reply.Gone gone) {
        Map<String, Object> details = new LinkedHashMap<>();
        if (!gone.fired().isEmpty()) {
            details.put("limits", gone.fired().stream().sorted().toList());
        }
        if (!gone.ending().isLimit()) {
            details.put("exit_code", gone.exitCode());
        }
        return switch (gone.ending()) {
            case CPU, WALL -> Findings.refuted("timeout", "The CPU time was used up.", details);
            case MEMORY, OUTPUT, FILE_SIZE, SYSTEM_CALL ->
                Findings.refuted(
                        "limit", "The code went over a limit: " + gone.ending().label() + ".", details);
            case EXITED, CLOSED ->
                Findings.refuted("exit", "The code ended its process instead of returning.", details);
            case CRASHED -> Findings.refuted("crash", "The process died (exit code " + gone.exitCode() + ").", details);
        };
    }

    static String nonce() {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
