package dev.etalon.core.summary;

import static dev.etalon.core.summary.Direction.HIGHER_IS_BETTER;
import static dev.etalon.core.summary.Direction.LOWER_IS_BETTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.etalon.core.score.Evidence;
import dev.etalon.core.score.FailureKind;
import dev.etalon.core.score.Score;
import dev.etalon.core.stats.ClusteredMean;
import dev.etalon.core.stats.Confidence;
import dev.etalon.core.stats.ShareIntervals;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SummariesTest {
    private static final Score FAILED = Score.failed(FailureKind.TIMEOUT, "no reply in 30 s");

    @Test
    void aShareHasWilsonsIntervalToShowAndClopperPearsonsToDecideOn() {
        Summary share = Summaries.share("passed", HIGHER_IS_BETTER);
        List<Score> scores = List.of(Score.graded(1), Score.graded(1), Score.graded(0));
        Estimate shown = Estimates.over(scores, share).get(0);
        assertThat(shown.value()).isCloseTo(2 / 3.0, within(1e-15));
        assertThat(shown.interval()).isEqualTo(ShareIntervals.wilson(2, 3, 0.95));
        assertThat(shown.tooFew()).isTrue();
        Estimate decided =
                Estimates.over(scores, share, Confidence.USUAL.oneSided(0.05)).get(0);
        assertThat(decided.interval()).isEqualTo(ShareIntervals.clopperPearson(2, 3, 0.9));
    }

    @Test
    void aMeanHasATIntervalCutToItsScale() {
        Summary mean = Summaries.mean("grade", 0, 1, HIGHER_IS_BETTER);
        Estimate estimate = Estimates.over(graded(0.2, 0.4, 0.9, 0.5), mean).get(0);
        assertThat(estimate.value()).isCloseTo(0.5, within(1e-15));
        assertThat(estimate.interval())
                .isEqualTo(ClusteredMean.of(0.2, 0.4, 0.9, 0.5).t(0.95).within(0, 1));
    }

    @Test
    void equalValuesAreNotACertainMean() {
        Estimate bounded = Estimates.over(graded(1, 1, 1, 1, 1), Summaries.mean("grade", 0, 1, HIGHER_IS_BETTER))
                .get(0);
        assertThat(bounded.interval().low())
                .isCloseTo(ShareIntervals.wilson(5, 5, 0.95).low(), within(1e-12));
        assertThat(bounded.interval().method()).isEqualTo("Wilson, all values equal");
        Summary unbounded = Summaries.mean("seconds", 0, Double.POSITIVE_INFINITY, LOWER_IS_BETTER);
        assertThat(Estimates.over(graded(3, 3, 3), unbounded).get(0).interval()).isNull();
        assertThat(Estimates.over(graded(3), unbounded).get(0).interval()).isNull();
    }

    @Test
    void missingScoresAreCountedAndBoundTheValue() {
        List<Score> scores = List.of(Score.graded(1), Score.graded(0), Score.abstained("cannot tell"), FAILED);
        Estimate estimate = Estimates.over(scores, Summaries.share("passed", HIGHER_IS_BETTER))
                .get(0);
        assertThat(estimate.value()).isEqualTo(0.5);
        assertThat(estimate.counts()).isEqualTo(new Estimate.Counts(2, 1, 1, 2));
        assertThat(estimate.bounds()).isEqualTo(new Estimate.Bounds(0.25, 0.75));
        Estimate lower = Estimates.over(scores, Summaries.share("errors", LOWER_IS_BETTER))
                .get(0);
        assertThat(lower.bounds()).isEqualTo(new Estimate.Bounds(0.75, 0.25));
    }

    @Test
    void whereAllIsMissingTheBoundsAreTheScale() {
        Estimate estimate = Estimates.over(List.of(FAILED), Summaries.mean("grade", 1, 5, HIGHER_IS_BETTER))
                .get(0);
        assertThat(estimate.value()).isNull();
        assertThat(estimate.bounds()).isEqualTo(new Estimate.Bounds(1, 5));
        Summary unbounded = Summaries.mean("seconds", 0, Double.POSITIVE_INFINITY, LOWER_IS_BETTER);
        assertThat(Estimates.over(List.of(FAILED), unbounded).get(0).bounds()).isNull();
    }

    @Test
    void nothingAtAllHasNoValueAndNoBounds() {
        for (Summary summary : List.of(
                Summaries.share("passed", HIGHER_IS_BETTER),
                Summaries.mean("grade", 0, 1, HIGHER_IS_BETTER),
                errorRate())) {
            Estimate estimate = Estimates.over(List.of(), summary).get(0);
            assertThat(estimate.value()).isNull();
            assertThat(estimate.interval()).isNull();
            assertThat(estimate.bounds()).isNull();
        }
    }

    @Test
    void aFunctionIsOfTheSumsAndItsMeanOfTheValues() {
        Summary summary = Summaries.functionAndMean("corpus", 0, 1, LOWER_IS_BETTER, sums -> sums[0] / sums[1]);
        List<Estimate> estimates = Estimates.over(List.of(counted(1, 10), counted(5, 10), counted(0, 30)), summary);
        assertThat(estimates).extracting(Estimate::name).containsExactly("corpus", "mean");
        assertThat(estimates.get(0).value()).isCloseTo(6 / 50.0, within(1e-15));
        assertThat(estimates.get(0).interval().method()).isEqualTo("bootstrap percentile, 2000 draws");
        assertThat(estimates.get(1).value()).isCloseTo((0.1 + 0.5) / 3, within(1e-15));
    }

    @Test
    void anUndefinedFunctionHasNoValue() {
        Estimate estimate = Estimates.over(List.of(counted(0, 0)), errorRate()).get(0);
        assertThat(estimate.value()).isNull();
        assertThat(estimate.counts().n()).isEqualTo(1);
    }

    @Test
    void refusesScoresOfAnotherKind() {
        assertThatThrownBy(() -> Estimates.over(graded(0.5), Summaries.share("passed", HIGHER_IS_BETTER)))
                .hasMessageContaining("0 or 1");
        assertThatThrownBy(() -> Estimates.over(graded(0.5), errorRate())).hasMessageContaining("statistics");
        assertThatThrownBy(() -> Estimates.over(List.of(Score.labelled("a", "b")), errorRate()))
                .hasMessageContaining("Labelled");
    }

    @Property(tries = 50)
    void theOrderOfScoresChangesNothing(
            @ForAll @Size(min = 2, max = 30) List<@DoubleRange(min = 0, max = 1) Double> values) {
        List<Score> scores = new ArrayList<>(values.stream().map(Score::graded).toList());
        Summary mean = Summaries.mean("grade", 0, 1, HIGHER_IS_BETTER);
        Estimate straight = Estimates.over(scores, mean).get(0);
        Collections.reverse(scores);
        Estimate reversed = Estimates.over(scores, mean).get(0);
        assertThat(reversed.value()).isCloseTo(straight.value(), within(1e-12));
        assertThat(reversed.interval().low()).isCloseTo(straight.interval().low(), within(1e-9));
        assertThat(straight.interval().contains(straight.value())).isTrue();
    }

    @Test
    void theRunningEstimateComesCloseToTheFinalOne() {
        Summary mean = Summaries.mean("grade", 0, 1, HIGHER_IS_BETTER);
        RunningEstimate running = new RunningEstimate(mean);
        List<Score> scores =
                new Random(3).doubles(1_000).mapToObj(Score::graded).toList();
        scores.forEach(running::add);
        running.addFailure();
        Estimate last = Estimates.over(scores, mean).get(0);
        assertThat(running.estimate().value()).isCloseTo(last.value(), within(1e-12));
        assertThat(running.estimate().interval().width())
                .isCloseTo(last.interval().width(), within(0.3 * last.interval().width()));
        assertThat(running.estimate().counts().failed()).isEqualTo(1);
    }

    @Test
    void theRunningEstimateOfNothingHasNoValue() {
        assertThat(new RunningEstimate(Summaries.labels()).estimate().value()).isNull();
    }

    private static Summary errorRate() {
        return Summaries.function(
                "error rate", 0, Double.POSITIVE_INFINITY, LOWER_IS_BETTER, sums -> sums[0] / sums[1]);
    }

    private static List<Score> graded(double... values) {
        List<Score> scores = new ArrayList<>();
        for (double value : values) {
            scores.add(Score.graded(value));
        }
        return scores;
    }

    private static Score counted(double errors, double words) {
        double own = words == 0 ? 0 : errors / words;
        return new Score.Graded(own, List.of(errors, words), Evidence.NONE);
    }
}
