package dev.etalon.core.compare;

import static dev.etalon.core.summary.Direction.HIGHER_IS_BETTER;
import static dev.etalon.core.summary.Direction.LOWER_IS_BETTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.etalon.core.run.Trial;
import dev.etalon.core.score.Score;
import dev.etalon.core.scorer.Measure;
import dev.etalon.core.slice.Grouping;
import dev.etalon.core.slice.Trials;
import dev.etalon.core.stats.Confidence;
import dev.etalon.core.stats.Interval;
import dev.etalon.core.stats.Newcombe;
import dev.etalon.core.summary.Summaries;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UnpairedComparerTest {
    private static final Measure PASSED = Trials.measure("passed", Summaries.share("share", HIGHER_IS_BETTER));
    private static final Measure ERRORS = Trials.measure("errors", Summaries.mean("mean", 0, 9, LOWER_IS_BETTER));

    @Test
    void sharesGetNewcombesInterval() {
        Effect effect =
                effects(List.of(PASSED), passed(0, 48, 80), passed(500, 56, 70)).get(0);
        Interval expected = Newcombe.independent(48, 80, 56, 70, 0.95);
        assertThat(effect.difference()).isCloseTo(0.2, within(1e-12));
        assertThat(effect.interval().low()).isCloseTo(expected.low(), within(1e-12));
        assertThat(effect.interval().high()).isCloseTo(expected.high(), within(1e-12));
        assertThat(effect.interval().method()).isEqualTo("Newcombe");
        assertThat(effect.verdict()).isEqualTo(Verdict.BETTER);
        assertThat(effect.test()).isNull();
        assertThat(effect.pairs().n()).isEqualTo(70);
    }

    @Test
    void fewSamplesCannotTell() {
        assertThat(effects(List.of(PASSED), passed(0, 5, 10), passed(500, 7, 10))
                        .get(0)
                        .verdict())
                .isEqualTo(Verdict.CANNOT_TELL);
    }

    @Test
    void moreErrorsAreWorse() {
        Effect effect = effects(List.of(ERRORS), graded(1, 2, 1, 2, 1, 2), graded(5, 6, 5, 6, 5, 7))
                .get(0);
        assertThat(effect.verdict()).isEqualTo(Verdict.WORSE);
        assertThat(effect.interval().method()).isEqualTo("difference of t and t");
    }

    @Test
    void nothingScoredHasNoDifference() {
        Effect effect = effects(List.of(PASSED), List.of(Trials.unanswered(0)), passed(500, 7, 10))
                .get(0);
        assertThat(effect.difference()).isNull();
        assertThat(effect.interval()).isNull();
        assertThat(effect.verdict()).isEqualTo(Verdict.CANNOT_TELL);
    }

    private static List<Effect> effects(List<Measure> measures, List<Trial> before, List<Trial> after) {
        return UnpairedComparer.compare(
                ComparedRun.of("a", measures, before),
                ComparedRun.of("b", measures, after),
                Grouping.NONE,
                Confidence.USUAL);
    }

    private static List<Trial> passed(int first, int passes, int n) {
        return IntStream.range(0, n)
                .mapToObj(i -> Trials.answered(first + i, Map.of("passed", Score.graded(i < passes ? 1 : 0))))
                .toList();
    }

    private static List<Trial> graded(double... values) {
        return IntStream.range(0, values.length)
                .mapToObj(i -> Trials.answered(i, Map.of("errors", Score.graded(values[i]))))
                .toList();
    }
}
