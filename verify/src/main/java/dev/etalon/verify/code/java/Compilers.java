package dev.etalon.verify.code.java;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.etalon.verify.code.grading.Timeouts;
import dev.etalon.verify.code.java.CompilerWorker.Said;
import dev.etalon.verify.code.language.Findings;
import dev.etalon.verify.code.language.Wire;
import dev.etalon.verify.sandbox.Ending;
import dev.etalon.verify.sandbox.Reply;
import dev.etalon.verify.sandbox.SandboxException;
import dev.etalon.verify.verdict.Verification;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Warm compilers, lent one at a time; those that are worn out, or died of what they were fed, are replaced. */
final class Compilers {
    private final VirtualMachine machine;
    private final int release;
    private final Deque<CompilerWorker> idle = new ArrayDeque<>();

    Compilers(VirtualMachine machine, int release) {
        this.machine = machine;
        this.release = release;
    }

    /** What came of a compilation. */
    sealed interface Compiled {
        /** @param classes base64 by class name */
        record Classes(ObjectNode classes) implements Compiled {}

        record Refused(Verification verdict) implements Compiled {}
    }

    /** @param bridge whether the sources may call the runner's bridge: only trusted ones */
    Compiled compile(List<String> sources, boolean bridge) throws SandboxException, InterruptedException {
        Said said = ask(sources, bridge);
        // A worker that died may have been worn out, or short of a processor: the second one is fresh.
        if (said instanceof Said.Gone || limit(said) != null) {
            said = ask(sources, bridge);
        }
        return switch (said) {
            case Said.Gone gone -> new Compiled.Refused(gone(gone.reply()));
            case Said.Answered answered -> read(answered.answer());
        };
    }

    private Said ask(List<String> sources, boolean bridge) throws SandboxException, InterruptedException {
        ObjectNode question = Wire.object();
        sources.forEach(question.putArray("sources")::add);
        question.put("release", release).put("bridge", bridge);
        CompilerWorker worker = taken();
        boolean fit = false;
        try {
            Said said = worker.ask(question);
            fit = worker.isFit();
            return said;
        } finally {
            if (fit) {
                give(worker);
            } else {
                worker.close();
            }
        }
    }

    private CompilerWorker taken() throws SandboxException, InterruptedException {
        for (CompilerWorker worker = poll(); worker != null; worker = poll()) {
            if (worker.isFit()) {
                return worker;
            }
            worker.close();
        }
        return CompilerWorker.start(machine);
    }

    private synchronized @Nullable CompilerWorker poll() {
        return idle.pollFirst();
    }

    private synchronized void give(CompilerWorker worker) {
        idle.addFirst(worker);
    }

    private static @Nullable String limit(Said said) {
        return said instanceof Said.Answered answered
                ? answered.answer().path("limit").textValue()
                : null;
    }

    private static Compiled read(JsonNode answer) {
        if (answer.path("classes") instanceof ObjectNode classes) {
            return new Compiled.Classes(classes);
        }
        if (answer.has("limit")) {
            String limit = answer.path("limit").asText();
            return new Compiled.Refused(Findings.refuted(
                    "limit", "The code went over a limit: " + limit + ".", Map.of("limits", List.of(limit))));
        }
        JsonNode syntax = answer.path("syntax");
        String place =
                syntax.path("line").asInt() > 0 ? "Line " + syntax.path("line").asInt() + ": " : "";
        String message = syntax.path("message").asText("the compiler gave no reason");
        return new Compiled.Refused(Findings.syntaxError(
                "The code does not compile. " + place + message,
                syntax.path("text").asText()));
    }

    private static Verification gone(Reply.Gone gone) {
        if (gone.ending() == Ending.WALL) {
            return Timeouts.judge(CompilerWorker.TIME, gone.use());
        }
        String limit = "the compiler's " + gone.ending().label();
        return Findings.refuted("limit", "The code is too much for the compiler.", Map.of("limits", List.of(limit)));
    }
}
