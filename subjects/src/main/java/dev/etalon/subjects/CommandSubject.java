package dev.etalon.subjects;

import dev.etalon.core.dataset.Sample;
import dev.etalon.core.score.CallException;
import dev.etalon.core.score.FailureKind;
import dev.etalon.core.subject.Answer;
import dev.etalon.core.subject.Subject;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A system behind a program: one long-lived process that reads requests from its standard input and writes replies to its standard
 * output, one JSON object a line, in UTF-8.
 *
 * <p>Request: {@code {"id": "q7", "repeat": 0, "input": "...", "context": [{"id": "d1", "text": "..."}], "metadata": {...}}}.
 * References are not sent.
 *
 * <p>Reply: {@code {"id": "q7", "repeat": 0, "answer": "..."}}. {@code repeat} may be left out where it is 0. The answer is a text, or
 * another JSON value, which is taken as JSON text. Optional: {@code "trace"}, a list of {@code {"name", "input", "output"}};
 * {@code "usage"}: {@code {"input_tokens", "output_tokens", "dollars"}}; {@code "metadata"}, an object; {@code "error"}, a text in place
 * of the answer, which becomes a failure of kind {@link FailureKind#SUBJECT}.
 *
 * <p>Many requests may be under way at once; replies may come in any order. Each reply must be flushed. A line that is no reply is
 * passed over and shown in messages when a reply is missing. What the program writes to its standard error is not read as replies; its
 * last lines appear in messages.
 *
 * <p>The process starts with the first sample. When it dies, the requests under way fail with {@link FailureKind#CONNECTION}, and the
 * next sample starts it again, as often as the options allow; after that every sample fails with {@link FailureKind#SUBJECT}. No reply
 * in time is {@link FailureKind#TIMEOUT}; a process that has written nothing at all for that time is killed. Closing ends its standard
 * input, waits five seconds and then kills it with everything that it has started.
 */
public final class CommandSubject implements Subject {
    private final CommandOptions options;
    private final Secrets secrets;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable CommandProcess process;
    private int starts;
    private boolean closed;

    public CommandSubject(CommandOptions options) {
        this.options = Objects.requireNonNull(options, "options is null");
        this.secrets = new Secrets(options.environment().values());
    }

    @Override
    public Answer answer(Sample sample, int repeat) throws CallException, InterruptedException {
        long start = System.nanoTime();
        try {
            Answer answer = process().ask(new CommandRequest(sample, repeat));
            return answer.withLatency(Duration.ofNanos(System.nanoTime() - start));
        } catch (CallException e) {
            throw new CallException(e.kind(), secrets.hiddenIn(options.command().get(0) + ": " + e.getMessage()), e);
        }
    }

    private CommandProcess process() throws CallException {
        lock.lock();
        try {
            if (closed) {
                throw new CallException(FailureKind.SUBJECT, "the subject is closed");
            }
            if (process == null || !process.isAlive()) {
                refuseTooManyStarts(process);
                process = CommandProcess.start(options);
                starts++;
            }
            return process;
        } finally {
            lock.unlock();
        }
    }

    private void refuseTooManyStarts(@Nullable CommandProcess dead) throws CallException {
        if (dead != null && starts > options.restarts()) {
            throw new CallException(
                    FailureKind.SUBJECT,
                    "died %d times and is not started again. %s".formatted(starts, dead.lastWords()));
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            if (process != null) {
                process.close();
            }
        } finally {
            lock.unlock();
        }
    }
}
