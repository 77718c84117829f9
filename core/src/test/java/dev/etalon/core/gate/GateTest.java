package dev.etalon.core.gate;

import static dev.etalon.core.gate.GateVerdict.FAIL;
import static dev.etalon.core.gate.GateVerdict.INCONCLUSIVE;
import static dev.etalon.core.gate.GateVerdict.PASS;
import static dev.etalon.core.summary.Direction.HIGHER_IS_BETTER;
import static dev.etalon.core.summary.Direction.LOWER_IS_BETTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.etalon.core.compare.ComparedRun;
import dev.etalon.core.compare.Comparer;
import dev.etalon.core.run.Trial;
import dev.etalon.core.score.Score;
import dev.etalon.core.scorer.Measure;
import dev.etalon.core.slice.RunSummary;
import dev.etalon.core.slice.Slice;
import dev.etalon.core.slice.Summariser;
import dev.etalon.core.slice.Trials;
import dev.etalon.core.stats.Confidence;
import dev.etalon.core.summary.Summaries;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GateTest {
    private static final Measure PASSED = Trials.measure("passed", Summaries.share("pass rate", HIGHER_IS_BETTER));
    private static final Measure SECONDS =
            Trials.measure("seconds", Summaries.mean("mean", 0, Double.POSITIVE_INFINITY, LOWER_IS_BETTER));

    /** Clopper and Pearson's 90% interval of 90 in 100 is from 0.836 to 0.945. */
    @ParameterizedTest
    @CsvSource({"0.83, PASS", "0.84, INCONCLUSIVE", "0.94, INCONCLUSIVE", "0.95, FAIL"})
    void aFloorIsJudgedByTheInterval(double floor, GateVerdict expected) {
        GateResult result = Gate.of(Condition.atLeast("passed", floor)).check(summary(passed(90, 10)));
        assertThat(result.verdict()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"0.95, PASS", "0.9, INCONCLUSIVE", "0.83, FAIL"})
    void aCeilingIsJudgedByTheInterval(double ceiling, GateVerdict expected) {
        GateResult result = Gate.of(Condition.atMost("passed", ceiling)).check(summary(passed(90, 10)));
        assertThat(result.verdict()).isEqualTo(expected);
    }

    @Test
    void saysInPlainEnglishWhatCameOut() {
        GateResult result = Gate.of(Condition.atLeast("passed", 0.8), Condition.atMost("passed", 0.8))
                .check(summary(passed(90, 10)));
        assertThat(result.lines())
                .extracting(GateResult.Line::text)
                .containsExactly(
                        "passed at least 0.8: 0.9, from 0.8363 to 0.9447 at an error rate of 5% on each side (n = 100):"
                                + " holds",
                        "passed at most 0.8: 0.9, from 0.8363 to 0.9447 at an error rate of 5% on each side (n = 100):"
                                + " does not hold");
    }

    @Test
    void missingScoresMustNotBeAbleToTurnAPass() {
        List<Trial> trials = passed(90, 10);
        for (int i = 0; i < 3; i++) {
            trials.add(Trials.unanswered(100 + i));
        }
        // The worst case is 90 of 103, 0.026 less than 0.9.
        assertThat(Gate.of(Condition.atLeast("passed", 0.8))
                        .check(summary(trials))
                        .verdict())
                .isEqualTo(PASS);
        GateResult result = Gate.of(Condition.atLeast("passed", 0.83)).check(summary(trials));
        assertThat(result.verdict()).isEqualTo(INCONCLUSIVE);
        assertThat(result.lines().get(0).text()).endsWith("3 missing scores could change that");
    }

    @Test
    void missingScoresMustNotBeAbleToTurnAFail() {
        List<Trial> trials = passed(40, 60);
        assertThat(Gate.of(Condition.atLeast("passed", 0.5))
                        .check(summary(trials))
                        .verdict())
                .isEqualTo(FAIL);
        for (int i = 0; i < 20; i++) {
            trials.add(Trials.unanswered(100 + i));
        }
        assertThat(Gate.of(Condition.atLeast("passed", 0.5))
                        .check(summary(trials))
                        .verdict())
                .isEqualTo(INCONCLUSIVE);
    }

    @Test
    void withoutAnEndOfTheScaleMissingScoresLeaveItOpen() {
        List<Trial> trials = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            trials.add(Trials.answered(i, Map.of("seconds", Score.graded(1 + i % 5))));
        }
        Gate gate = Gate.of(Condition.atMost("seconds", 5));
        assertThat(gate.check(summary(trials)).verdict()).isEqualTo(PASS);
        trials.add(Trials.unanswered(50));
        GateResult result = gate.check(summary(trials));
        assertThat(result.verdict()).isEqualTo(INCONCLUSIVE);
        assertThat(result.lines().get(0).text()).contains("1 missing score", "no ends");
    }

    @Test
    void nothingScoredIsInconclusive() {
        GateResult result = Gate.of(Condition.atLeast("passed", 0.1)).check(summary(List.of()));
        assertThat(result.verdict()).isEqualTo(INCONCLUSIVE);
        assertThat(result.lines().get(0).text()).contains("no value");
    }

    @Test
    void aCandidateMayBeWorseByLessThanTheMargin() {
        List<Trial> before = passed(180, 20);
        List<Trial> after = passed(178, 22);
        assertThat(relative(Condition.notWorse("passed", 0.05), before, after)).isEqualTo(PASS);
        assertThat(relative(Condition.notWorse("passed", 0.02), before, after)).isEqualTo(INCONCLUSIVE);
        assertThat(relative(Condition.notWorse("passed", 0.02), before, passed(140, 60)))
                .isEqualTo(FAIL);
    }

    @Test
    void aCandidateMustBeBetterByMoreThanTheMargin() {
        List<Trial> before = passed(100, 100);
        assertThat(relative(Condition.better("passed", 0), before, passed(120, 80)))
                .isEqualTo(PASS);
        assertThat(relative(Condition.better("passed", 0.2), before, passed(120, 80)))
                .isEqualTo(FAIL);
        assertThat(relative(Condition.better("passed", 0.1), before, passed(120, 80)))
                .isEqualTo(INCONCLUSIVE);
    }

    @Test
    void fewerSecondsAreBetter() {
        List<Trial> before = seconds(4);
        List<Trial> after = seconds(2);
        assertThat(relative(Condition.better("seconds", 1), before, after)).isEqualTo(PASS);
        assertThat(relative(Condition.notWorse("seconds", 1), after, before)).isEqualTo(FAIL);
    }

    private static List<Trial> seconds(int around) {
        List<Trial> trials = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            double noise = (i * 37 + around * 11) % 17 / 17.0;
            trials.add(Trials.answered(i, Map.of("seconds", Score.graded(around + noise))));
        }
        return trials;
    }

    @Test
    void missingPairsMustNotBeAbleToTurnAPass() {
        List<Trial> before = passed(180, 20);
        List<Trial> after = passed(178, 22);
        for (int i = 0; i < 8; i++) {
            after.set(i, Trials.unanswered(i));
        }
        assertThat(relative(Condition.notWorse("passed", 0.05), before, after)).isEqualTo(INCONCLUSIVE);
    }

    @Test
    void withoutABaselineARelativeConditionIsInconclusive() {
        Gate gate = Gate.of(Condition.notWorse("passed", 0.05));
        assertThat(gate.needsBaseline()).isTrue();
        GateResult result = gate.check(summary(passed(9, 1)));
        assertThat(result.verdict()).isEqualTo(INCONCLUSIVE);
        assertThat(result.lines().get(0).text())
                .isEqualTo("passed worse than the baseline by less than 0.05: there is no baseline to compare with");
    }

    @Test
    void oneFailFailsAndOneDoubtIsADoubt() {
        Condition passes = Condition.atLeast("passed", 0.5);
        Condition fails = Condition.atLeast("passed", 0.99);
        Condition doubtful = Condition.atLeast("passed", 0.9);
        RunSummary summary = summary(passed(90, 10));
        assertThat(Gate.of(passes, doubtful, fails).check(summary).verdict()).isEqualTo(FAIL);
        assertThat(Gate.of(passes, doubtful).check(summary).verdict()).isEqualTo(INCONCLUSIVE);
        assertThat(Gate.of(passes).check(summary).verdict()).isEqualTo(PASS);
    }

    @Test
    void aStricterErrorRateNeedsMoreData() {
        Target target = Target.of("passed");
        RunSummary summary = summary(passed(90, 10));
        assertThat(Gate.of(new Condition.AtLeast(target, 0.83, 0.05))
                        .check(summary)
                        .verdict())
                .isEqualTo(PASS);
        assertThat(Gate.of(new Condition.AtLeast(target, 0.83, 0.001))
                        .check(summary)
                        .verdict())
                .isEqualTo(INCONCLUSIVE);
    }

    @Test
    void refusesWhatCannotBeShown() {
        assertThatThrownBy(() -> Condition.notWorse("passed", 0)).hasMessageContaining("margin must be above 0");
        assertThatThrownBy(() -> new Condition.AtLeast(Target.of("passed"), 0.5, 0.5))
                .hasMessageContaining("error rate");
        assertThatThrownBy(Gate::of).hasMessageContaining("needs a condition");
        Gate gate = Gate.of(Condition.atLeast("bleu", 30));
        assertThatThrownBy(() -> gate.check(summary(passed(1, 1)))).hasMessageContaining("no measure is called bleu");
    }

    @Test
    void aTargetSaysWhatItIsAbout() {
        Target target = Target.of("label").aggregate("macro-f1").over(new Slice("language", "ru"));
        assertThat(target.label()).isEqualTo("label macro-f1 (language=ru)");
    }

    private static GateVerdict relative(Condition condition, List<Trial> before, List<Trial> after) {
        List<Measure> measures = List.of(PASSED, SECONDS);
        var comparison = Comparer.of(ComparedRun.of("old", measures, before), ComparedRun.of("new", measures, after))
                .compare();
        return Gate.of(condition)
                .check(summary(after), comparison, Confidence.USUAL)
                .verdict();
    }

    private static RunSummary summary(List<Trial> trials) {
        return Summariser.of(List.of(PASSED, SECONDS)).read(trials.stream());
    }

    private static List<Trial> passed(int passed, int failed) {
        List<Trial> trials = new ArrayList<>();
        for (int i = 0; i < passed + failed; i++) {
            trials.add(Trials.answered(i, Map.of("passed", Score.graded(i < passed ? 1 : 0))));
        }
        return trials;
    }
}
