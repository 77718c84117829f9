package dev.etalon.verify.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etalon.core.dataset.Sample;
import dev.etalon.verify.sandbox.Machine;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HumanEvalTest {

    @BeforeEach
    void needsSandbox() throws Exception {
        Machine.sandbox();
    }

    @Test
    void tenCanonicalSolutionsPass() throws Exception {
        List<Sample> ten = HumanEval.canonical().stream()
                .filter(sample -> sample.id().endsWith("2"))
                .limit(10)
                .toList();

        assertThat(ten).hasSize(10);
        assertThat(verdicts(ten, HumanEvalTest::answer).rejected()).isEmpty();
    }

    @Test
    void tenBrokenSolutionsFail() throws Exception {
        List<Sample> ten = HumanEval.broken().stream()
                .filter(sample -> sample.id().endsWith("4"))
                .limit(10)
                .toList();

        assertThat(verdicts(ten, HumanEvalTest::answer).accepted()).isEmpty();
    }

    @Test
    @Tag("slow")
    void everyCanonicalSolutionPasses() throws Exception {
        List<Sample> samples = HumanEval.published();

        assertThat(samples).hasSize(164);
        assertThat(verdicts(samples, sample -> sample.text("canonical_solution").orElseThrow())
                        .rejected())
                .isEmpty();
    }

    @Test
    @Tag("slow")
    void noBrokenSolutionPasses() throws Exception {
        assertThat(HumanEval.broken()).hasSize(164);
        assertThat(verdicts(HumanEval.broken(), HumanEvalTest::answer).accepted())
                .isEmpty();
    }

    @Tag("slow")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "return None",
                "import sys; sys.exit(0)",
                "import os; os._exit(0)",
                "raise SystemExit(0)",
                "class Same:\n        __eq__ = lambda *a: True\n        __ne__ = lambda *a: False\n        __sub__ = lambda *a: 0\n"
                        + "        __lt__ = lambda *a: True\n        __abs__ = lambda *a: 0\n        __hash__ = lambda *a: 0\n    return Same()",
                "class Same(str):\n        __eq__ = lambda *a: True\n        __hash__ = lambda *a: 0\n    return Same('x')",
            })
    void noCheatPassesAnyProblem(String body) throws Exception {
        assertThat(verdicts(HumanEval.published(), sample -> "    " + body + "\n")
                        .accepted())
                .isEmpty();
    }

    private static String answer(Sample sample) {
        return sample.text("answer").orElseThrow();
    }

    private static Verdicts verdicts(List<Sample> samples, Function<Sample, String> answer) throws Exception {
        return Verdicts.of(CodeOptions.DEFAULT, samples, answer);
    }
}
