package dev.etalon.verify.code;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.etalon.core.score.FailureKind;
import dev.etalon.verify.code.Candidate.Heard;
import dev.etalon.verify.code.PythonRunner.Started;
import dev.etalon.verify.sandbox.Reply;
import dev.etalon.verify.sandbox.SandboxException;
import dev.etalon.verify.sandbox.Session;
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
    private static final List<String> FINDINGS = List.of("test", "call", "expected", "got", "exception");

    private final PythonRunner runner;
    private final PythonOptions options;
    private final Map<String, Object> details = new LinkedHashMap<>();

    SplitGrading(PythonRunner runner, PythonOptions options) {
        this.runner = runner;
        this.options = options;
    }

    Verdict grade(CodeTask.Function task, Extraction extraction) throws SandboxException, InterruptedException {
        Started code = runner.open("candidate.py", options.limits());
        try (Session candidateSession = code.session()) {
            details.put("python", code.pythonVersion());
            Candidate candidate = new Candidate(candidateSession, options.time());
            Verdict verdict = switch (candidate.load(extraction)) {
                case Heard.Ended ended -> ended.verdict();
                case Heard.Answered loaded when loaded.answer().has("loaded") -> test(task, candidate);
                case Heard.Answered refused -> notLoaded(refused.answer());
            };
            return complete(verdict, candidateSession);
        }
    }

    private static Verdict notLoaded(JsonNode answer) {
        if (answer.has("syntax")) {
            JsonNode syntax = answer.path("syntax");
            String place = syntax.path("line").isInt()
                    ? " in line " + syntax.path("line").asInt()
                    : "";
            String text = PlainText.head(
                    "No Python" + place + ": " + syntax.path("message").asText());
            return new Verdict.Rejected(
                    "syntax error",
                    text,
                    Map.of("line", PlainText.head(syntax.path("text").asText())));
        }
        String raised = told(answer.path("raised"));
        return new Verdict.Rejected(
                "exception", "The code raises while it loads: " + raised, Map.of("exception", raised));
    }

    private Verdict test(CodeTask.Function task, Candidate candidate) throws SandboxException, InterruptedException {
        Duration wall = options.time().plus(TESTS.multipliedBy(2));
        Started tests = runner.open("tests.py", options.limits().withTime(wall, TESTS));
        try (Session session = tests.session()) {
            session.send(PythonRunner.write(order(task)));
            while (true) {
                if (!(session.receive(TESTS) instanceof Reply.Line line)) {
                    return unverified("the tests did not finish: " + PlainText.tail(session.errorText()));
                }
                JsonNode message = PythonRunner.read(line.text()).orElseGet(PythonRunner.JSON::createObjectNode);
                if (!message.path("call").isObject()) {
                    return verdict(message);
                }
                Heard heard = candidate.call(message.path("call"), options.argumentsBack());
                if (heard instanceof Heard.Ended ended) {
                    return withCall(ended.verdict(), message.path("call"));
                }
                JsonNode answer = ((Heard.Answered) heard).answer();
                if (!answer.has("value") && !answer.has("raised")) {
                    return noValue(answer);
                }
                session.send(PythonRunner.write(answer));
            }
        }
    }

    private ObjectNode order(CodeTask.Function task) {
        ObjectNode order = PythonRunner.JSON.createObjectNode();
        order.put("prompt", task.prompt());
        order.put("entry_point", task.entryPoint());
        order.put("setup", task.setup());
        task.tests().forEach(order.putArray("tests")::add);
        order.set("cases", PythonRunner.JSON.valueToTree(task.cases()));
        order.put("back", options.argumentsBack());
        order.put("tolerance", options.tolerance());
        return order;
    }

    private static Verdict verdict(JsonNode message) {
        return switch (message.path("verdict").asText()) {
            case "passed" -> new Verdict.Passed(Map.of());
            case "failed" -> failed(message);
            default -> unverified(message.path("message").asText("the tests' process said something unreadable"));
        };
    }

    private static Verdict failed(JsonNode message) {
        Map<String, Object> found = new LinkedHashMap<>();
        for (String name : FINDINGS) {
            if (message.hasNonNull(name)) {
                found.put(name, PlainText.head(message.path(name).asText()));
            }
        }
        return found.containsKey("exception")
                ? new Verdict.Rejected("exception", "A test raises " + found.get("exception"), found)
                : new Verdict.Rejected("wrong answer", "A test failed: " + found.getOrDefault("test", ""), found);
    }

    private static Verdict noValue(JsonNode answer) {
        if (answer.has("missing")) {
            String name = answer.path("missing").asText();
            return new Verdict.Rejected("no function", "The code does not define " + name + ".", Map.of());
        }
        String what = PlainText.head(answer.path("uncrossable").asText("something unreadable"));
        return new Verdict.Rejected("no plain value", "The code returns " + what + ", not a plain value.", Map.of());
    }

    private static Verdict withCall(Verdict verdict, JsonNode call) {
        if (!(verdict instanceof Verdict.Rejected rejected)) {
            return verdict;
        }
        Map<String, Object> more = new LinkedHashMap<>(rejected.details());
        more.put("call", PlainText.head(call.path("name").asText() + call.path("args")));
        return new Verdict.Rejected(rejected.outcome(), rejected.text(), more);
    }

    private static Verdict unverified(String why) {
        return new Verdict.Unverified(FailureKind.SCORER, "Not verified: " + PlainText.head(why));
    }

    private Verdict complete(Verdict verdict, Session candidate) {
        return switch (verdict) {
            case Verdict.Passed passed -> new Verdict.Passed(details);
            case Verdict.Unverified unverified -> unverified;
            case Verdict.Rejected rejected -> {
                Map<String, Object> all = new LinkedHashMap<>(rejected.details());
                all.putAll(details);
                candidate.close(); // so that all that it wrote has arrived
                String errors = PlainText.tail(candidate.errorText());
                if (!errors.isEmpty()) {
                    all.put("stderr", errors);
                }
                yield new Verdict.Rejected(rejected.outcome(), rejected.text(), all);
            }
        };
    }

    private static String told(JsonNode raised) {
        String message = raised.path("message").asText();
        return PlainText.head(raised.path("type").asText() + (message.isEmpty() ? "" : ": " + message));
    }
}
