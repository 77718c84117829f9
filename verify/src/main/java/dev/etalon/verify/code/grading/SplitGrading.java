package dev.etalon.verify.code.grading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.etalon.core.score.Evidence;
import dev.etalon.verify.code.grading.Candidate.Heard;
import dev.etalon.verify.code.language.Build;
import dev.etalon.verify.code.language.Findings;
import dev.etalon.verify.code.language.Part;
import dev.etalon.verify.code.language.PlainText;
import dev.etalon.verify.code.language.Started;
import dev.etalon.verify.code.language.Toolchain;
import dev.etalon.verify.code.language.Wire;
import dev.etalon.verify.sandbox.Reply;
import dev.etalon.verify.sandbox.SandboxException;
import dev.etalon.verify.sandbox.Session;
import dev.etalon.verify.verdict.Verification;
import dev.etalon.verify.verdict.Verification.Refuted;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Grades a function by two processes: one holds the candidate, the other the tests. The tests' calls and the candidate's values cross
 * through this host; expected values never get near the candidate, and an exit code means nothing.
 */
final class SplitGrading {
    private static final Duration TESTS = Duration.ofSeconds(30);
    private static final List<String> FINDINGS = List.of("test", "call", "expected", "got", "exception", "calls");

    private final Toolchain toolchain;
    private final Bounds bounds;
    private final String versionKey;

    SplitGrading(Toolchain toolchain, Bounds bounds, String versionKey) {
        this.toolchain = toolchain;
        this.bounds = bounds;
        this.versionKey = versionKey;
    }

    /** A verdict, or that the tests pass what cannot cross. */
    sealed interface Graded {
        record Done(Verification verdict) implements Graded {}

        record CannotCross(String why) implements Graded {}
    }

    Graded grade(Build.Split split) throws SandboxException, InterruptedException {
        try (Started code = Started.of(toolchain.sandbox(), toolchain.job(Part.CANDIDATE, bounds.limits()))) {
            Candidate candidate = new Candidate(code.session(), bounds.time());
            Graded graded = switch (candidate.load(split.load())) {
                case Heard.Ended ended -> new Graded.Done(ended.verdict());
                case Heard.Answered loaded when loaded.answer().has("loaded") -> test(split.order(), candidate);
                case Heard.Answered refused -> new Graded.Done(notLoaded(refused.answer()));
            };
            return graded instanceof Graded.Done done ? new Graded.Done(complete(done.verdict(), code)) : graded;
        }
    }

    private static Verification notLoaded(JsonNode answer) {
        if (answer.has("syntax")) {
            JsonNode syntax = answer.path("syntax");
            String place =
                    syntax.path("line").isInt() ? "Line " + syntax.path("line").asInt() + ": " : "";
            String message = syntax.path("message").asText();
            return Findings.syntaxError(
                    "The code does not compile. " + place + message,
                    syntax.path("text").asText());
        }
        String raised = told(answer.path("raised"));
        return Findings.refuted("exception", "The code raises while it loads: " + raised, Map.of("exception", raised));
    }

    private Graded test(ObjectNode order, Candidate candidate) throws SandboxException, InterruptedException {
        Duration wall = bounds.time().plus(TESTS.multipliedBy(2));
        try (Started tests = Started.of(
                toolchain.sandbox(), toolchain.job(Part.TESTS, bounds.limits().withTime(wall, TESTS)))) {
            Session session = tests.session();
            order.put("back", bounds.argumentsBack()).put("tolerance", bounds.tolerance());
            session.send(Wire.write(order));
            while (true) {
                if (!(session.receive(TESTS) instanceof Reply.Line line)) {
                    return new Graded.Done(
                            Findings.notVerified("the tests did not finish: " + PlainText.tail(session.errorText())));
                }
                JsonNode message = Wire.read(line.text()).orElseGet(Wire::object);
                if (!message.path("call").isObject()) {
                    return verdict(message);
                }
                Heard heard = candidate.call(message.path("call"), bounds.argumentsBack());
                if (heard instanceof Heard.Ended ended) {
                    return new Graded.Done(withCall(ended.verdict(), message));
                }
                JsonNode answer = ((Heard.Answered) heard).answer();
                if (!answer.has("value") && !answer.has("raised")) {
                    return new Graded.Done(withCall(noValue(answer), message));
                }
                session.send(Wire.write(answer));
            }
        }
    }

    private static Graded verdict(JsonNode message) {
        String text = message.path("message").asText("the tests' process said something unreadable");
        return switch (message.path("verdict").asText()) {
            case "passed" -> new Graded.Done(passed());
            case "failed" -> new Graded.Done(failed(message));
            case "uncrossable" -> new Graded.CannotCross(text);
            default -> new Graded.Done(Findings.notVerified(text));
        };
    }

    static Verification passed() {
        return new Verification.Proved(new Evidence("Every test holds.", Map.of("outcome", "passed")));
    }

    static Verification failed(JsonNode message) {
        Map<String, Object> found = new LinkedHashMap<>();
        for (String name : FINDINGS) {
            if (message.path(name).isArray()) {
                found.put(name, Wire.JSON.convertValue(message.path(name), List.class));
            } else if (message.hasNonNull(name)) {
                found.put(name, PlainText.head(message.path(name).asText()));
            }
        }
        return found.containsKey("exception")
                ? Findings.refuted("exception", "A test raises " + found.get("exception"), found)
                : Findings.refuted("wrong answer", "A test failed: " + found.getOrDefault("test", ""), found);
    }

    private static Verification noValue(JsonNode answer) {
        if (answer.has("missing")) {
            String name = PlainText.head(answer.path("missing").asText());
            return Findings.refuted("no function", "The code does not define " + name + ".", Map.of());
        }
        String what = PlainText.head(answer.path("uncrossable").asText("something unreadable"));
        return Findings.refuted("no plain value", "The code returns " + what + ", not a plain value.", Map.of());
    }

    private static Verification withCall(Verification verdict, JsonNode message) {
        JsonNode call = message.path("call");
        String shown = message.path("shown").asText(call.path("name").asText() + call.path("args"));
        return verdict instanceof Refuted refuted
                ? new Refuted(refuted.evidence().with("call", PlainText.head(shown)))
                : verdict;
    }

    private Verification complete(Verification verdict, Started code) {
        return switch (verdict) {
            case Verification.Proved proved ->
                new Verification.Proved(
                        proved.evidence().with(versionKey, code.version()).with("integrity", "split"));
            case Refuted refuted -> {
                code.close(); // so that all that it wrote has arrived
                String errors = PlainText.tail(code.session().errorText());
                Evidence evidence =
                        refuted.evidence().with(versionKey, code.version()).with("integrity", "split");
                yield new Refuted(errors.isEmpty() ? evidence : evidence.with("stderr", errors));
            }
            default -> verdict;
        };
    }

    private static String told(JsonNode raised) {
        String message = raised.path("message").asText();
        return PlainText.head(raised.path("type").asText() + (message.isEmpty() ? "" : ": " + message));
    }
}
