package dev.etalon.verify.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etalon.core.dataset.Sample;
import dev.etalon.core.score.Score;
import dev.etalon.core.scorer.Scorer;
import dev.etalon.core.subject.Answer;
import dev.etalon.verify.Verifiers;
import dev.etalon.verify.sandbox.Machine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Mutants of HumanEval's solutions, each known to be wrong or not known to be, by an oracle that knows no grader. Prints the table of
 * docs/verifiers.md; {@code -Detalon.mutants=N} takes N mutants of each problem.
 */
class MutantsTest {
    private static final CodeOptions OPTIONS = CodeOptions.DEFAULT.withTime(Duration.ofSeconds(4));
    private static final int SEED = 20261128;

    @BeforeEach
    void needsSandbox() throws Exception {
        Machine.sandbox();
    }

    @Test
    void agreesWithThePlainHarnessOnMutantsOfFourProblems() throws Exception {
        check(HumanEval.published().subList(20, 24), 4);
    }

    @Test
    @Tag("slow")
    void agreesWithThePlainHarnessOnMutantsOfEveryProblem() throws Exception {
        Counts counts = check(HumanEval.published(), Integer.getInteger("etalon.mutants", 8));

        assertThat(counts.mutants()).isGreaterThanOrEqualTo(1000);
    }

    private static Counts check(List<Sample> problems, int each) throws Exception {
        Scorer scorer = Verifiers.code(OPTIONS).scorer();
        List<Future<List<Graded>>> jobs = new ArrayList<>();
        List<Graded> graded = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            for (Sample problem : problems) {
                jobs.add(pool.submit(() -> graded(scorer, problem, each)));
            }
            for (Future<List<Graded>> job : jobs) {
                graded.addAll(job.get());
            }
        }
        Counts counts = Counts.of(graded);
        counts.lines().forEach(System.out::println);
        assertThat(counts.ourFault()).as("accepted against the harness").isEmpty();
        assertThat(counts.ourRefusals()).as("refused against the harness").isEmpty();
        return counts;
    }

    private static List<Graded> graded(Scorer scorer, Sample problem, int each) throws Exception {
        List<Graded> graded = new ArrayList<>();
        for (Mutant mutant : Mutant.of(problem, each, SEED)) {
            graded.add(new Graded(mutant, scorer.score(problem, Answer.of("```python\n" + mutant.source() + "\n```"))));
        }
        return graded;
    }

    /** A mutant and our verdict. */
    private record Graded(Mutant mutant, Score score) {
        boolean passed() {
            return score instanceof Score.Graded verdict && verdict.value() == 1;
        }

        boolean refused() {
            return score instanceof Score.Graded verdict && verdict.value() == 0;
        }

        /** Not verified, or wrong on the tests' own inputs and accepted all the same. */
        boolean isOdd() {
            return (!passed() && !refused()) || (passed() && mutant.differs().equals("tests"));
        }

        String told() {
            return mutant.sample().id() + " " + mutant.sort() + " " + mutant.kind() + ", harness: " + mutant.plain()
                    + ", differs: " + mutant.differs() + " " + mutant.witness() + "\n" + score + "\n" + mutant.source();
        }
    }

    private record Counts(int mutants, List<String> ourFault, List<String> ourRefusals, List<String> lines) {
        static Counts of(List<Graded> graded) {
            Map<String, Integer> table = new TreeMap<>();
            List<String> lines = new ArrayList<>();
            List<String> fault = new ArrayList<>();
            List<String> refusals = new ArrayList<>();
            for (Graded one : graded) {
                Mutant mutant = one.mutant();
                String verdict = one.passed() ? "accepted" : one.refused() ? "refused" : "not verified";
                String harness = mutant.passesPlainly() ? "harness accepts" : "harness refuses";
                table.merge(
                        mutant.sort() + ", differs: " + mutant.differs() + ", " + harness + ", we: " + verdict,
                        1,
                        Integer::sum);
                if (one.isOdd()) {
                    lines.add(one.told());
                }
                if (one.passed() && !mutant.passesPlainly() && !mutant.plain().equals("late")) {
                    fault.add(one.told());
                }
                if (one.refused() && mutant.passesPlainly()) {
                    refusals.add(one.told());
                }
            }
            int mutants = (int) graded.stream()
                    .filter(one -> one.mutant().sort().equals("mutant"))
                    .count();
            table.forEach((name, count) -> lines.add("%6d  %s".formatted(count, name)));
            return new Counts(mutants, fault, refusals, lines);
        }
    }
}
