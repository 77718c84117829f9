package dev.etalon.subjects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.etalon.core.dataset.Document;
import dev.etalon.core.dataset.Sample;
import dev.etalon.core.score.CallException;
import dev.etalon.core.score.FailureKind;
import dev.etalon.core.subject.Answer;
import dev.etalon.core.subject.Step;
import dev.etalon.core.traffic.Usage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With real processes: shell scripts that keep the protocol, and some that do not. */
class CommandSubjectTest {
    private static final Duration SHORT = Duration.ofMillis(700);
    private static final Duration LONG = Duration.ofSeconds(20);

    @TempDir
    private Path folder;

    private CommandSubject subject;

    @AfterEach
    void close() {
        if (subject != null) {
            subject.close();
        }
    }

    @Test
    void sendsTheWholeSampleButItsReferences() throws Exception {
        subject = script(LONG, 0, """
                read -r line
                printf '%s' "$line" > request.json
                echo '{"id": "s1", "repeat": 2, "answer": {"k": 1}, "trace": [{"name": "t"}], "usage": {"input_tokens": 4, "dollars": 0.5}, "metadata": {"m": 1}}'
                read -r line
                """);
        Sample sample =
                new Sample("s1", "é\n\"x\"", List.of(new Document("d", "t")), List.of("secret"), Map.of("k", 1));

        Answer answer = subject.answer(sample, 2);

        assertThat(Files.readString(folder.resolve("request.json")))
                .isEqualTo(
                        "{\"id\":\"s1\",\"repeat\":2,\"input\":\"é\\n\\\"x\\\"\",\"context\":[{\"id\":\"d\",\"text\":\"t\"}],\"metadata\":{\"k\":1}}");
        assertThat(answer.text()).isEqualTo("{\"k\":1}");
        assertThat(answer.repeat()).isEqualTo(2);
        assertThat(answer.trace()).containsExactly(new Step("t", "", ""));
        assertThat(answer.usage()).isEqualTo(new Usage(1, 4, 0, new BigDecimal("0.5")));
        assertThat(answer.metadata()).isEqualTo(Map.of("m", 1));
        assertThat(answer.latency()).isPositive();
    }

    @Test
    void matchesRepliesThatComeInAnotherOrder() throws Exception {
        subject = script(LONG, 0, """
                read -r a; read -r b; read -r c
                for line in "$c" "$b" "$a"; do
                  id=$(printf '%s' "$line" | sed 's/.*"id":"\\([^"]*\\)".*/\\1/')
                  echo "{\\"id\\": \\"$id\\", \\"answer\\": \\"to $id\\"}"
                done
                read -r end
                """);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> answers = new ArrayList<>();
            for (String id : List.of("a", "b", "c")) {
                answers.add(threads.submit(() -> subject.answer(Sample.of(id, "q"), 0)));
            }
            for (int i = 0; i < 3; i++) {
                assertThat(answers.get(i).get().text())
                        .isEqualTo("to " + List.of("a", "b", "c").get(i));
            }
        }
    }

    @Test
    void carriesManyRequestsThroughOneProcess() throws Exception {
        subject = script(
                LONG, 0, "exec sed -u 's/^{\"id\":\"\\([^\"]*\\)\".*/{\"id\": \"\\1\", \"answer\": \"to \\1\"}/'");
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> answers = IntStream.range(0, 2000)
                    .mapToObj(i -> threads.submit(() -> subject.answer(Sample.of("s" + i, "x".repeat(300)), 0)))
                    .toList();
            for (int i = 0; i < answers.size(); i++) {
                assertThat(answers.get(i).get().text()).isEqualTo("to s" + i);
            }
        }
    }

    @Test
    void passesOverLinesThatAreNoReplies() throws Exception {
        subject = script(LONG, 0, """
                echo 'Loading the model...'
                read -r line
                echo '[1, 2]'
                echo '{"no": "id"}'
                echo '{"id": "another", "answer": "x"}'
                echo '{"id": "a", "answer": "so"}'
                read -r end
                """);

        assertThat(subject.answer(Sample.of("a", "q"), 0).text()).isEqualTo("so");
    }

    @Test
    void reportsErrorsAndRepliesWithoutAnAnswer() {
        subject = script(LONG, 0, """
                read -r line
                echo '{"id": "a", "error": "out of memory"}'
                read -r line
                echo '{"id": "b", "anwser": "so"}'
                read -r end
                """);

        fails("a", FailureKind.SUBJECT, "reports an error", "out of memory");
        fails("b", FailureKind.UNREADABLE, "neither \"answer\" nor \"error\"", "anwser");
    }

    @Test
    void failsThoseUnderWayWhenItDiesAndStartsAgain() throws Exception {
        subject = script(LONG, 1, """
                read -r line
                case "$line" in *poison*) echo 'it hurts' >&2; exit 3;; esac
                echo '{"id": "ok", "answer": "so"}'
                read -r end
                """);

        fails("poison", FailureKind.CONNECTION, "exit code 3", "it hurts");
        assertThat(subject.answer(Sample.of("ok", "q"), 0).text()).isEqualTo("so");
    }

    @Test
    void isNotStartedAgainForEver() {
        subject = script(LONG, 2, "echo 'no licence' >&2; read -r line; exit 1");

        for (int i = 0; i < 3; i++) {
            fails("s" + i, FailureKind.CONNECTION, "exit code 1", "no licence");
        }
        fails("s3", FailureKind.SUBJECT, "died 3 times and is not started again", "no licence");
    }

    @Test
    void givesUpAndKillsAProcessThatNeverAnswers() throws Exception {
        subject =
                script(SHORT, 1, "echo $$ >> pids; echo thinking >&2; echo 'still loading'; while :; do sleep 1; done");

        fails("a", FailureKind.TIMEOUT, "700 ms", "was killed", "thinking", "still loading");
        fails("b", FailureKind.TIMEOUT, "700 ms");
        fails("c", FailureKind.SUBJECT, "died 2 times");
        for (String pid : Files.readAllLines(folder.resolve("pids"))) {
            // A killed process is gone a moment after the signal.
            ProcessHandle.of(Long.parseLong(pid))
                    .ifPresent(process -> assertThat(process.onExit()).succeedsWithin(Duration.ofSeconds(5)));
        }
    }

    @Test
    void givesUpWhenTheProcessReadsNothing() {
        subject = script(SHORT, 0, "while :; do sleep 1; done");
        Sample large = Sample.of("a", "x".repeat(1 << 20));

        assertThatExceptionOfType(CallException.class)
                .isThrownBy(() -> subject.answer(large, 0))
                .satisfies(e -> assertThat(e.kind()).isEqualTo(FailureKind.TIMEOUT));
    }

    @Test
    void noticesTheDeathOfAProcessWhoseChildHoldsTheOutput() {
        subject = script(LONG, 0, "sleep 30 & echo $! > child; read -r line; exit 4");

        fails("a", FailureKind.CONNECTION, "exit code 4");
    }

    @Test
    void killsTheWholeTreeWhenClosed() throws Exception {
        subject = script(LONG, 0, """
                sleep 60 & echo $! > child
                read -r line
                echo '{"id": "a", "answer": "so"}'
                read -r end
                """);
        subject.answer(Sample.of("a", "q"), 0);
        long child = Long.parseLong(Files.readString(folder.resolve("child")).strip());
        assertThat(ProcessHandle.of(child)).isPresent();

        subject.close();

        ProcessHandle.of(child).ifPresent(left -> assertThat(left.onExit()).succeedsWithin(Duration.ofSeconds(3)));
        fails("b", FailureKind.SUBJECT, "closed");
    }

    @Test
    void passesOnlyNamedVariables() throws Exception {
        subject = new CommandSubject(new CommandOptions(
                List.of("/bin/sh", "-c", """
                        read -r line
                        echo "{\\"id\\": \\"a\\", \\"answer\\": \\"$(env | cut -d= -f1 | sort | tr '\\n' ' ')\\"}"
                        read -r line
                        echo "the token is $API_TOKEN" >&2
                        exit 1"""), folder, Map.of("API_TOKEN", "sk-secret-token"), LONG, 0));

        String names = subject.answer(Sample.of("a", "q"), 0).text();
        assertThat(names.split(" "))
                .contains("API_TOKEN", "PATH")
                .isSubsetOf("API_TOKEN", "PATH", "HOME", "LANG", "PWD", "OLDPWD", "SHLVL", "_");
        assertThatExceptionOfType(CallException.class)
                .isThrownBy(() -> subject.answer(Sample.of("b", "q"), 0))
                .withMessageContaining("the token is ***")
                .withMessageNotContaining("sk-secret-token");
        assertThat(CommandOptions.of("x").toString()).contains("[x]");
    }

    @Test
    void saysWhenItCannotBeStarted() {
        subject = new CommandSubject(CommandOptions.of("/no/such/program"));

        fails("a", FailureKind.SUBJECT, "/no/such/program", "cannot be started");
    }

    @Test
    void refusesWrongOptions() {
        assertThatIllegalArgumentException().isThrownBy(CommandOptions::of);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CommandOptions(List.of("x"), null, Map.of(), Duration.ZERO, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CommandOptions(List.of("x"), null, Map.of(), LONG, -1));
    }

    private CommandSubject script(Duration timeout, int restarts, String script) {
        try {
            Path file = Files.writeString(folder.resolve("subject.sh"), script);
            return new CommandSubject(
                    new CommandOptions(List.of("/bin/sh", file.toString()), folder, Map.of(), timeout, restarts));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void fails(String id, FailureKind kind, String... parts) {
        assertThatExceptionOfType(CallException.class)
                .isThrownBy(() -> subject.answer(Sample.of(id, "q"), 0))
                .satisfies(e -> assertThat(e.kind()).isEqualTo(kind))
                .satisfies(e -> assertThat(e).hasMessageContainingAll(parts));
    }
}
