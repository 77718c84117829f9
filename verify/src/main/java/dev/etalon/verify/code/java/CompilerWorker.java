package dev.etalon.verify.code.java;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.etalon.verify.code.language.Started;
import dev.etalon.verify.code.language.Wire;
import dev.etalon.verify.sandbox.Limits;
import dev.etalon.verify.sandbox.Reply;
import dev.etalon.verify.sandbox.SandboxException;
import java.time.Duration;
import java.util.UUID;

/** One warm compiler in its sandbox. It is fed hostile text, so it never lives long. For use by one thread at a time. */
final class CompilerWorker implements AutoCloseable {
    /** What is over it is an answer that no person would wait for. */
    static final Duration TIME = Duration.ofSeconds(20);

    private static final int MOST_TASKS = 200;
    private static final int LARGEST = 16 << 20;
    private static final Duration LIFE = Duration.ofMinutes(30);
    private static final Duration CPU = Duration.ofMinutes(10);

    private final Started started;
    private final long end =
            System.nanoTime() + LIFE.minus(TIME.multipliedBy(2)).toNanos();
    private int tasks;
    private boolean alive = true;

    private CompilerWorker(Started started) {
        this.started = started;
    }

    static CompilerWorker start(VirtualMachine machine) throws SandboxException, InterruptedException {
        Limits limits =
                Limits.DEFAULT.withTime(LIFE, CPU).withMemory(768L << 20).withOutput(LARGEST);
        return new CompilerWorker(Started.of(machine.sandbox(), machine.job("Compiler", limits)));
    }

    /** What the compiler said, or what became of it. */
    sealed interface Said {
        record Answered(JsonNode answer) implements Said {}

        record Gone(Reply.Gone reply) implements Said {}
    }

    Said ask(ObjectNode question) throws InterruptedException {
        String id = UUID.randomUUID().toString();
        tasks++;
        started.session().send(Wire.write(question.put("id", id)));
        return switch (started.session().receive(TIME)) {
            case Reply.Gone gone -> {
                alive = false;
                yield new Said.Gone(gone);
            }
            case Reply.Line line -> {
                JsonNode answer = Wire.read(line.text()).orElseGet(Wire::object);
                alive = answer.path("id").asText().equals(id) && !answer.has("limit");
                yield new Said.Answered(answer);
            }
        };
    }

    boolean isFit() {
        return alive
                && tasks < MOST_TASKS
                && System.nanoTime() < end
                && !started.session().hasUnread();
    }

    @Override
    public void close() {
        started.close();
    }
}
