package dev.etalon.verify.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etalon.core.dataset.Sample;
import dev.etalon.core.score.Score;
import dev.etalon.core.subject.Answer;
import dev.etalon.verify.Verifiers;
import dev.etalon.verify.sandbox.Machine;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
        List<Sample> ten = HumanEval.samples().stream().filter(sample -> sample.id().endsWith("2")).limit(10).toList();

        assertThat(rejected(ten, HumanEval::canonical)).isEmpty();
    }

    @Test
    @Tag("slow")
    void everyCanonicalSolutionPasses() throws Exception {
        assertThat(rejected(HumanEval.samples(), HumanEval::canonical)).isEmpty();
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
        List<Sample> samples = HumanEval.samples();

        assertThat(rejected(samples, sample -> "    " + body + "\n")).hasSameSizeAs(samples);
    }

    /** Ids and evidence of all that did not pass. */
    private static List<String> rejected(List<Sample> samples, Function<Sample, String> answer) throws Exception {
        var scorer = Verifiers.python(PythonOptions.DEFAULT).scorer();
        List<Future<String>> futures = new ArrayList<>();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Sample sample : samples) {
                futures.add(executor.submit(() -> {
                    Score score = scorer.score(sample, Answer.of(answer.apply(sample)));
                    return score instanceof Score.Graded graded && graded.value() == 1 ? "" : sample.id() + " " + score;
                }));
            }
        }
        List<String> rejected = new ArrayList<>();
        for (Future<String> future : futures) {
            if (!future.get().isEmpty()) {
                rejected.add(future.get());
            }
        }
        return rejected;
    }
}
