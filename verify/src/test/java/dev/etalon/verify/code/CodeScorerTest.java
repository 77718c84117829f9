package dev.etalon.verify.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etalon.core.dataset.Sample;
import dev.etalon.core.score.FailureKind;
import dev.etalon.core.score.Score;
import dev.etalon.core.subject.Answer;
import dev.etalon.verify.code.grading.Bounds;
import dev.etalon.verify.sandbox.SandboxException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeScorerTest {
    private static final Sample ADD = Sample.of("add", "Write add.")
            .withMetadata("entry_point", "add")
            .withMetadata("tests", List.of("assert add(1, 2) == 3", "assert add(-1, 1) == 0"));

    private Scoring scoring;

    @BeforeEach
    void needsSandbox() throws Exception {
        scoring = new Scoring(CodeOptions.DEFAULT.withTime(Duration.ofSeconds(5)));
    }

    @Test
    void passesARightAnswerAndSaysWhatItRanIn() throws Exception {
        Score.Graded score = scoring.graded(ADD, "Sure!\n```python\ndef add(a, b):\n    return a + b\n```\nIt adds.");

        assertThat(score.value()).isEqualTo(1);
        assertThat(score.evidence().details())
                .containsEntry("outcome", "passed")
                .containsEntry("code", "the last fenced block that defines the function")
                .containsKeys("assurance", "sandbox", "python");
    }

    @Test
    void showsTheFailingTestWithExpectedAndGot() throws Exception {
        Score.Graded score = scoring.graded(ADD, "def add(a, b):\n    print('hi \\x1b[31m')\n    return abs(a) + b");

        assertThat(score.value()).isZero();
        assertThat(score.evidence().details())
                .containsEntry("outcome", "wrong answer")
                .containsEntry("test", "assert add(-1, 1) == 0")
                .containsEntry("call", "add(-1, 1)")
                .containsEntry("expected", "0")
                .containsEntry("got", "2")
                .containsEntry("stderr", "hi [31m\nhi [31m");
    }

    @Test
    void namesTheLimitThatFired() throws Exception {
        Score.Graded score = scoring.graded(ADD, "def add(a, b): return 'x' * 3000000");

        assertThat(score.evidence().details())
                .containsEntry("limits", List.of("output"))
                .doesNotContainKey("exit_code");
    }

    @Test
    void anExitOfItsOwnIsNoLimit() throws Exception {
        Score.Graded score = scoring.graded(ADD, "import os\ndef add(a, b): os._exit(3)");

        assertThat(score.evidence().details())
                .containsEntry("outcome", "exit")
                .containsEntry("exit_code", 3)
                .doesNotContainKey("limits");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "def add(a, b) return a | syntax error",
                "def add(a, b): return 1/0 | exception",
                "raise ValueError('at load') | exception",
                "import no_such_module | exception",
                "def plus(a, b): return a + b | no function",
                "def add(a, b): return object() | no plain value",
                "def add(a, b): import os; os._exit(0) | exit",
                "def add(a, b): import os; os.kill(os.getpid(), 11) | crash",
                "def add(a, b): return 'x' * 3000000 | limit",
                "def add(a, b): return [0] * 10**12 | exception",
                "def add(a, b): return None | wrong answer",
            })
    void tellsTheKindsOfFailureApart(String answer, String outcome) throws Exception {
        assertThat(scoring.outcome(ADD, answer)).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "def add(a, b): while True: pass",
                "import time; time.sleep(100)",
                "def add(a, b): import time; time.sleep(100)",
                "def add(a, b): input_ = input(); return 3",
            })
    void endsWhatDoesNotEnd(String answer) throws Exception {
        Scoring quick = new Scoring(CodeOptions.DEFAULT.withTime(Duration.ofSeconds(1)));
        Score score = quick.score(ADD, answer.replace(": while", ":\n    while"));

        if (score instanceof Score.Failed failed) {
            assertThat(failed.failure().kind()).as("a loaded host").isEqualTo(FailureKind.TIMEOUT);
        } else {
            assertThat(score).isInstanceOfSatisfying(Score.Graded.class, graded -> {
                assertThat(graded.value()).isZero();
                assertThat(graded.evidence().details().get("outcome")).isIn("timeout", "exception");
            });
        }
    }

    @Test
    void gradesRowsInTheFormOfHumanEvalAsFunctionOrAsCompletion() throws Exception {
        Sample sample = HumanEval.published().getFirst();
        String body = sample.text("canonical_solution").orElseThrow();
        String prompt = sample.text("prompt").orElseThrow();

        assertThat(scoring.graded(sample, body).value()).isEqualTo(1);
        assertThat(scoring.graded(sample, "```python\n" + prompt + body + "```").value())
                .isEqualTo(1);
        assertThat(scoring.graded(sample, "    return False").evidence().details())
                .containsEntry("test", "assert candidate([1.0, 2.0, 3.9, 4.0, 5.0, 2.2], 0.3) == True")
                .containsEntry("expected", "True")
                .containsEntry("got", "False");
    }

    @Test
    void gradesRowsInTheFormOfMbpp() throws Exception {
        Sample sample = Sample.of("mbpp", "Find the shared elements.")
                .withMetadata("test_setup_code", "")
                .withMetadata("test_imports", List.of("import math"))
                .withMetadata("test_list", List.of("assert set(shared((3, 4), (4, 5))) == {4}", "assert math.pi > 3"));

        assertThat(scoring.graded(sample, "```python\ndef shared(a, b):\n  return tuple(set(a) & set(b))\n```")
                        .value())
                .isEqualTo(1);
        assertThat(scoring.outcome(sample, "def shared(a, b):\n  return a")).isEqualTo("wrong answer");
    }

    @Test
    void gradesCallsWithExpectedValues() throws Exception {
        Map<String, Object> byArgs = Map.of("args", List.of(List.of(1, 2)), "expected", List.of(2, 1));
        Map<String, Object> byCall = Map.of("call", "flip([0.1 + 0.2])", "expected", List.of(0.3));
        Sample sample = Sample.of("flip", "")
                .withMetadata("entry_point", "flip")
                .withMetadata("cases", List.of(byArgs, byCall));

        assertThat(scoring.graded(sample, "def flip(x): return tuple(reversed(x))")
                        .value())
                .isEqualTo(1);
        assertThat(scoring.graded(sample, "def flip(x): return x").evidence().details())
                .containsEntry("test", "flip([1, 2])")
                .containsEntry("expected", "[2, 1]")
                .containsEntry("got", "[1, 2]");
        assertThat(scoring.outcome(sample, "def flip(x): return [True] + x[:0:-1]"))
                .isEqualTo("wrong answer");
    }

    @Test
    void gradesProgramsByWhatTheyPrint() throws Exception {
        Map<String, Object> one = Map.of("stdin", "2 3\n", "stdout", "5\n");
        Map<String, Object> two = Map.of("stdin", "7 8\n", "stdout", "15");
        Sample sample = Sample.of("sum", "Print the sum.").withMetadata("cases", List.of(one, two));

        assertThat(scoring.graded(sample, "print(sum(map(int, input().split())))  \n")
                        .value())
                .isEqualTo(1);
        assertThat(scoring.graded(sample, "print(5)").evidence().details())
                .containsEntry("outcome", "wrong answer")
                .containsEntry("stdin", "7 8")
                .containsEntry("expected", "15")
                .containsEntry("got", "5");
        assertThat(scoring.outcome(sample, "print(5")).isEqualTo("syntax error");
        assertThat(scoring.outcome(sample, "print(5); raise SystemExit(3)")).isEqualTo("exception");
        assertThat(scoring.outcome(sample, "import sys\nwhile True: sys.stderr.write('x' * 9999)"))
                .isEqualTo("limit");
    }

    @Test
    void givesMutatedArgumentsBackOnlyWhenAsked() throws Exception {
        Sample sample = Sample.of("sort", "")
                .withMetadata("entry_point", "sort")
                .withMetadata(
                        "test", "def check(candidate):\n    x = [2, 1]\n    candidate(x)\n    assert x == [1, 2]\n");
        String answer = "def sort(x):\n    x.sort()\n";

        assertThat(scoring.graded(sample, answer).value()).isZero();
        assertThat(new Scoring(withArgumentsBack()).graded(sample, answer).value())
                .isEqualTo(1);
    }

    @Test
    void carriesValuesOfEveryPlainType() throws Exception {
        String values =
                "[None, True, 7, 2**70, -2**70, 0.1, float('inf'), 'h\\u00e9\\ud800', b'x', (1, [2]), {1, 2}, frozenset('a'),"
                        + " {'k': (1,), 3: None}, 1j, range(3), bytearray(b'y')]";
        Sample sample = Sample.of("same", "")
                .withMetadata("entry_point", "same")
                .withMetadata(
                        "tests",
                        List.of(
                                "for value in " + values
                                        + ":\n    got = same(value)\n    assert got == value and type(got) is type(value)",
                                "assert list(same(iter([1, 2]))) == [1, 2]",
                                "assert same(float('nan')) != same(float('nan'))"));

        assertThat(scoring.graded(sample, "def same(x):\n    return x").value()).isEqualTo(1);
    }

    @Test
    void letsTestsExpectExceptions() throws Exception {
        Sample sample = Sample.of("strict", "")
                .withMetadata("entry_point", "strict")
                .withMetadata(
                        "test",
                        "try:\n    strict(0)\n    assert False\nexcept ValueError as error:\n    assert str(error) == 'no'\n");

        assertThat(scoring.graded(sample, "def strict(x):\n    raise ValueError('no')")
                        .value())
                .isEqualTo(1);
        assertThat(scoring.graded(sample, "def strict(x):\n    raise SystemExit(0)")
                        .value())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "assert 1 == 1 | never call the candidate",
                "assert add(1, 2) = 3 | no Python",
                "assert add(lambda: 1) == 3 | only plain values cross",
                "assert 1 == 2 | fail before they call the candidate",
            })
    void blamesBrokenTestsOnNobodysAnswer(String test, String message) throws Exception {
        Score score = scoring.score(ADD.withMetadata("tests", test), "def add(a, b): return a + b");

        assertThat(score).isInstanceOfSatisfying(Score.Failed.class, failed -> {
            assertThat(failed.failure().kind()).isEqualTo(FailureKind.SCORER);
            assertThat(failed.failure().message()).contains(message);
        });
    }

    @Test
    void namesTheSampleThatHasNoTests() throws Exception {
        assertThat(scoring.score(Sample.of("empty", ""), "x = 1"))
                .isInstanceOfSatisfying(
                        Score.Failed.class,
                        failed -> assertThat(failed.failure().message())
                                .startsWith("sample empty: has no tests: a code sample needs a column"));
    }

    @Test
    void runsNothingWithoutASandbox() throws Exception {
        CodeScorer scorer = new CodeScorer(CodeOptions.DEFAULT, minimum -> {
            throw new SandboxException("Nothing was run: apt-get install bubblewrap");
        });

        assertThat(scorer.score(ADD, Answer.of("def add(a, b): return a + b")))
                .isInstanceOfSatisfying(Score.Failed.class, failed -> {
                    assertThat(failed.failure().kind()).isEqualTo(FailureKind.NO_SANDBOX);
                    assertThat(failed.failure().message()).contains("apt-get install bubblewrap");
                });
    }

    @Test
    void acceptsNullsInCases() throws Exception {
        Map<String, Object> nothing = new HashMap<>(Map.of("args", Arrays.asList((Object) null)));
        nothing.put("expected", null);
        Sample sample =
                Sample.of("same", "").withMetadata("entry_point", "same").withMetadata("cases", List.of(nothing));

        assertThat(scoring.graded(sample, "def same(x): return x").value()).isEqualTo(1);
    }

    private static CodeOptions withArgumentsBack() {
        Bounds bounds = CodeOptions.DEFAULT.bounds();
        return CodeOptions.DEFAULT.withBounds(
                new Bounds(bounds.time(), bounds.memory(), bounds.processes(), true, bounds.tolerance()));
    }
}
