package dev.etalon.verify.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etalon.core.dataset.Sample;
import dev.etalon.core.score.Score;
import dev.etalon.verify.code.language.JavaScriptLanguage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JavaScriptScorerTest {
    private static final Sample ADD = Sample.of("add", "Write add.")
            .withMetadata("entry_point", "add")
            .withMetadata(
                    "tests",
                    List.of(
                            "const assert = require('node:assert'); assert.deepStrictEqual(add(1, 2), 3)",
                            "require('node:assert').strictEqual(add(-1, 1), 0)"));

    private Scoring scoring;

    @BeforeEach
    void needsSandboxAndNode() throws Exception {
        Assumptions.assumeTrue(
                Files.isExecutable(Path.of("/usr/bin/node")),
                "skipped: no Node; scripts/install-test-tools.sh installs it");
        scoring = new Scoring(
                CodeOptions.DEFAULT.withLanguage(new JavaScriptLanguage()).withTime(Duration.ofSeconds(5)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "function add(a, b) { return a + b; }",
                "const add = (a, b) => a + b;",
                "module.exports.add = function (a, b) { return a + b; };",
                "Sure:%n```js%nconst add = (a, b) => {%n  console.log(a);%n  return a + b;%n};%n```%n```js%nadd(1, 2);%n```",
                "Sure! It is this:%n%nfunction add(a, b) {%n  return a + b;%n}%n%nIt adds.",
            })
    void passesRightAnswersInTheirForms(String answer) throws Exception {
        assertThat(scoring.graded(ADD, answer.formatted()).evidence().details())
                .containsEntry("verdict", "proved")
                .containsEntry("outcome", "passed")
                .containsEntry("integrity", "split")
                .containsKey("javascript");
    }

    @Test
    void showsTheFailingTestWithExpectedAndGot() throws Exception {
        assertThat(scoring.graded(ADD, "const add = (a, b) => Math.abs(a) + b")
                        .evidence()
                        .details())
                .containsEntry("outcome", "wrong answer")
                .containsEntry("call", "add(-1, 1)")
                .containsEntry("expected", "0")
                .containsEntry("got", "2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "function add(a, b) { return a | syntax error",
                "function add(a, b) { return nothing; } | exception",
                "throw new Error('at load'); | exception",
                "function plus(a, b) { return a + b; } | no function",
                "function add(a, b) { return class {}; } | no plain value",
                "function add(a, b) { process.exit(0); } | exit",
                "function add(a, b) { return 'x'.repeat(3000000); } | limit",
                "async function add(a, b) { return a + b; } | wrong answer",
            })
    void tellsTheKindsOfFailureApart(String answer, String outcome) throws Exception {
        assertThat(scoring.outcome(ADD, answer)).isEqualTo(outcome);
    }

    @Test
    void gradesRowsInTheFormsOfMultiPlEAndHumanEvalX() throws Exception {
        String arrow = "/* Adds. */\nconst add = (a, b) => {\n";
        Sample humanEvalX = Sample.of("x", arrow)
                .withMetadata("declaration", "\nconst add = (a, b) => {\n")
                .withMetadata(
                        "test",
                        "const testAdd = () => {\n  console.assert(add(1, 2) === 3)\n  console.assert(add(-1, 1) === 0)\n}\n\ntestAdd()\n");
        String head = "//Adds.\nfunction add(a, b){\n";
        Sample multiPlE = Sample.of("m", head)
                .withMetadata("stop_tokens", List.of("\nfunction "))
                .withMetadata(
                        "tests",
                        "const assert = require('node:assert');\n\n\nfunction test() {\n  let candidate = add;\n  assert.deepEqual(candidate(1, 2),3);\n}\n\ntest();");

        assertThat(scoring.graded(humanEvalX, "  return a + b;\n}\n\n").value()).isEqualTo(1);
        assertThat(scoring.outcome(humanEvalX, "  return a - b;\n}\n\n")).isEqualTo("wrong answer");
        assertThat(scoring.graded(multiPlE, "  return a + b;\n").value()).isEqualTo(1);
        assertThat(scoring.outcome(multiPlE, "  return a - b;\n")).isEqualTo("wrong answer");
    }

    @Test
    void carriesValuesOfEveryPlainType() throws Exception {
        String values =
                "[null, undefined, true, 7, -0, NaN, Infinity, 10n ** 30n, 'h\\u00e9\\ud800', [1, [2]], { k: [1], __proto__x: 3 }, new Map([[1, 'a']]), new Set([1]), new Date(0)]";
        Sample sample = Sample.of("same", "")
                .withMetadata("entry_point", "same")
                .withMetadata(
                        "tests",
                        List.of("for (const value of " + values
                                + ") require('node:assert').deepStrictEqual(same(value), value)"));

        assertThat(scoring.graded(sample, "const same = (x) => x").value()).isEqualTo(1);
    }

    @Test
    void awaitsWhatAsyncTestsAwait() throws Exception {
        Sample sample = ADD.withMetadata(
                "tests",
                "(async () => { require('node:assert').strictEqual(await add(1, 2), 3);"
                        + " await require('node:assert').rejects(() => add(null, 0), RangeError); })()");

        assertThat(scoring.graded(
                                sample,
                                "async function add(a, b) { if (a === null) throw new RangeError('no'); return a + b; }")
                        .value())
                .isEqualTo(1);
    }

    @Test
    void gradesCasesAndPrograms() throws Exception {
        Sample cases = Sample.of("flip", "")
                .withMetadata("entry_point", "flip")
                .withMetadata(
                        "cases",
                        List.of(
                                Map.of("args", List.of(List.of(1, 2)), "expected", List.of(2, 1)),
                                Map.of("call", "flip([0.1 + 0.2])", "expected", List.of(0.3))));
        Sample program = Sample.of("sum", "Print the sum.")
                .withMetadata("cases", List.of(Map.of("input", "2 3\n", "output", "5\n")));
        String sum = "const [a, b] = require('fs').readFileSync(0, 'utf8').split(' ').map(Number); console.log(a + b)";

        assertThat(scoring.graded(cases, "const flip = (x) => x.reverse()").value())
                .isEqualTo(1);
        assertThat(scoring.graded(cases, "const flip = (x) => x").evidence().details())
                .containsEntry("expected", "[ 2, 1 ]")
                .containsEntry("got", "[ 1, 2 ]");
        assertThat(scoring.graded(program, sum).value()).isEqualTo(1);
        assertThat(scoring.outcome(program, sum.replace("a + b", "a - b"))).isEqualTo("wrong answer");
        assertThat(scoring.outcome(program, "console.log(")).isEqualTo("syntax error");
        assertThat(scoring.outcome(program, "process.exit(3)")).isEqualTo("exception");
    }

    @Test
    void saysThatBrokenTestsAreBroken() throws Exception {
        assertThat(scoring.score(ADD.withMetadata("tests", "1 ==="), "const add = (a, b) => a + b"))
                .isInstanceOfSatisfying(
                        Score.Failed.class,
                        failed -> assertThat(failed.failure().message()).contains("no JavaScript"));
    }
}
