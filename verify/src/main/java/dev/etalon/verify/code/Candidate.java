package dev.etalon.verify.code;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.etalon.verify.sandbox.Ending;
import dev.etalon.verify.sandbox.Reply;
import dev.etalon.verify.sandbox.Session;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
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

        record Ended(Verdict verdict) implements Heard {}
    }

    Heard load(Extraction extraction) throws InterruptedException {
        ObjectNode question = PythonRunner.JSON.createObjectNode();
        extraction.sources().forEach(question.putArray("sources")::add);
        return ask(question);
    }

    Heard call(JsonNode call, boolean argumentsBack) throws InterruptedException {
        ObjectNode question = call.deepCopy();
        question.put("back", argumentsBack);
        return ask(question);
    }

    private Heard ask(ObjectNode question) throws InterruptedException {
        // Whoever answers before it is asked, answers something else.
        if (session.hasUnread()) {
            return rejected("protocol", "The code wrote to the verifier's pipe.", List.of());
        }
        String id = nonce();
        long start = System.nanoTime();
        session.send(PythonRunner.write(question.put("id", id)));
        Reply reply = session.receive(left);
        left = left.minusNanos(System.nanoTime() - start);
        return switch (reply) {
            case Reply.Line line -> answered(line.text(), id);
            case Reply.Gone gone -> ended(gone);
        };
    }

    private Heard answered(String line, String id) {
        Optional<JsonNode> answer =
                PythonRunner.read(line).filter(node -> node.path("id").asText().equals(id));
        return answer.isPresent()
                ? new Heard.Answered(answer.get())
                : rejected("protocol", "The code wrote to the verifier's pipe.", List.of());
    }

    private Heard ended(Reply.Gone gone) {
        if (gone.ending() == Ending.WALL) {
            return new Heard.Ended(Timeouts.judge(limit, gone.use()));
        }
        return new Heard.Ended(crashed(gone.ending(), gone.exitCode()));
    }

    static Verdict crashed(Ending ending, int exitCode) {
        List<String> limits = ending.isLimit() ? List.of(ending.label()) : List.of();
        return switch (ending) {
            case CPU, WALL -> new Verdict.Rejected("timeout", "The CPU time was used up.", Map.of("limits", limits));
            case MEMORY, OUTPUT, FILE_SIZE, SYSTEM_CALL ->
                new Verdict.Rejected(
                        "limit", "The code went over a limit: " + ending.label() + ".", Map.of("limits", limits));
            case EXITED, CLOSED ->
                new Verdict.Rejected(
                        "exit", "The code ended its process instead of returning.", Map.of("exit_code", exitCode));
            case CRASHED ->
                new Verdict.Rejected(
                        "crash", "The process died (exit code " + exitCode + ").", Map.of("exit_code", exitCode));
        };
    }

    private static Heard rejected(String outcome, String text, List<String> limits) {
        Map<String, Object> details = new LinkedHashMap<>();
        if (!limits.isEmpty()) {
            details.put("limits", limits);
        }
        return new Heard.Ended(new Verdict.Rejected(outcome, text, details));
    }

    private static String nonce() {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
