package dev.etalon.core.gate;

import static dev.etalon.core.summary.Direction.HIGHER_IS_BETTER;

import dev.etalon.core.compare.ComparedRun;
import dev.etalon.core.compare.Comparer;
import dev.etalon.core.compare.Comparison;
import dev.etalon.core.run.Trial;
import dev.etalon.core.score.Score;
import dev.etalon.core.scorer.Measure;
import dev.etalon.core.slice.RunSummary;
import dev.etalon.core.slice.Summariser;
import dev.etalon.core.slice.Trials;
import dev.etalon.core.stats.Confidence;
import dev.etalon.core.stats.Simulation;
import dev.etalon.core.summary.Summaries;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A gate of error rate 5% passes what just misses the threshold, and fails what just meets it, in at most 5% of cases. */
@Tag("slow")
class GateErrorRateTest {
    private static final int REPETITIONS = 4_000;
    private static final Measure PASSED = Trials.measure("passed", Summaries.share("pass rate", HIGHER_IS_BETTER));
    private static final Measure GRADE = Trials.measure("grade", Summaries.mean("mean", 0, 1, HIGHER_IS_BETTER));

    @Test
    void floorsOfShares() {
        for (double share : new double[] {0.5, 0.8, 0.95}) {
            absolute(
                    "floor at the true share " + share + ", n = 100", "passed", share, random -> shares(share, random));
        }
        absolute(
                "floor at the true share 0.667, 40 samples of 4 repeats",
                "passed",
                2 / 3.0,
                GateErrorRateTest::repeats);
    }

    @Test
    void floorsOfMeans() {
        absolute("floor at the true mean, n = 100, beta(2, 5)", "grade", 2 / 7.0, random -> grades(2, 5, random));
    }

    private interface Maker {
        List<Trial> trials(RandomGenerator random);
    }

    private static void absolute(String name, String measure, double truth, Maker maker) {
        Gate gate = Gate.of(Condition.atLeast(measure, truth));
        rates(name, random -> gate.check(summary(maker.trials(random))).verdict());
    }

    @Test
    void marginsOfShares() {
        Gate notWorse = Gate.of(Condition.notWorse("passed", 0.1));
        rates(
                "non-inferiority at the margin .1, 200 pairs, 20% disagree",
                random -> paired(notWorse, 200, 0.15, 0.05, random));
        Gate better = Gate.of(Condition.better("passed", 0));
        rates(
                "superiority at no difference, 200 pairs, 10% disagree",
                random -> paired(better, 200, 0.05, 0.05, random));
    }

    private interface Experiment {
        GateVerdict verdict(RandomGenerator random);
    }

    private static void rates(String name, Experiment experiment) {
        double passes = Simulation.share(
                name + ": passes", REPETITIONS, random -> experiment.verdict(random) == GateVerdict.PASS);
        double fails = Simulation.share(
                name + ": fails", REPETITIONS, random -> experiment.verdict(random) == GateVerdict.FAIL);
        Simulation.assertErrsAtMost5Percent(passes, REPETITIONS);
        Simulation.assertErrsAtMost5Percent(fails, REPETITIONS);
    }

    private static GateVerdict paired(Gate gate, int n, double onlyBefore, double onlyAfter, RandomGenerator random) {
        List<Trial> before = new ArrayList<>();
        List<Trial> after = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            double u = random.nextDouble();
            boolean lost = u < onlyBefore;
            boolean won = !lost && u < onlyBefore + onlyAfter;
            boolean both = !lost && !won && u < 0.8;
            before.add(passed(i, 0, lost || both));
            after.add(passed(i, 0, won || both));
        }
        List<Measure> measures = List.of(PASSED);
        Comparison comparison = Comparer.of(
                        ComparedRun.of("old", measures, before), ComparedRun.of("new", measures, after))
                .listing(0)
                .compare();
        return gate.check(summary(after), comparison, Confidence.USUAL).verdict();
    }

    private static RunSummary summary(List<Trial> trials) {
        return Summariser.of(List.of(PASSED, GRADE)).read(trials.stream());
    }

    private static List<Trial> shares(double share, RandomGenerator random) {
        List<Trial> trials = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            trials.add(passed(i, 0, random.nextDouble() < share));
        }
        return trials;
    }

    private static List<Trial> repeats(RandomGenerator random) {
        List<Trial> trials = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            double ease = Simulation.beta(2, 1, random);
            for (int r = 0; r < 4; r++) {
                trials.add(passed(i, r, random.nextDouble() < ease));
            }
        }
        return trials;
    }

    private static Trial passed(int i, int repeat, boolean passed) {
        return Trials.answered(i, Trials.sample(i), repeat, Map.of("passed", Score.graded(passed ? 1 : 0)));
    }

    private static List<Trial> grades(int a, int b, RandomGenerator random) {
        List<Trial> trials = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            trials.add(Trials.answered(i, Map.of("grade", Score.graded(Simulation.beta(a, b, random)))));
        }
        return trials;
    }
}
