package dev.etalon.core.summary;

import static dev.etalon.core.summary.Direction.HIGHER_IS_BETTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.etalon.core.compare.ComparedRun;
import dev.etalon.core.compare.Comparer;
import dev.etalon.core.compare.Effect;
import dev.etalon.core.compare.Verdict;
import dev.etalon.core.run.Trial;
import dev.etalon.core.score.FailureKind;
import dev.etalon.core.score.Score;
import dev.etalon.core.scorer.Measure;
import dev.etalon.core.slice.RunSummary;
import dev.etalon.core.slice.Slice;
import dev.etalon.core.slice.Summariser;
import dev.etalon.core.slice.Trials;
import dev.etalon.core.stats.ClusteredMean;
import dev.etalon.core.stats.Confidence;
import dev.etalon.core.stats.Reference;
import dev.etalon.core.stats.VarianceSplit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OverRepeatsTest {
    private static final Measure PASSED = Trials.measure(
            "passed",
            Summaries.overRepeats(
                    Summaries.share("share", HIGHER_IS_BETTER),
                    List.of(new PassAt(1, false), new PassAt(3, false), new PassAt(3, true))));
    private static final Measure VOTED = Trials.measure(
            "voted", Summaries.overRepeats(Summaries.labels(), List.of(new MajorityAt(3), new PassAt(3, false))));

    static Stream<JsonNode> passes() throws IOException {
        return StreamSupport.stream(Reference.section("repeats").path("passes").spliterator(), false);
    }

    static Stream<JsonNode> majorities() throws IOException {
        return StreamSupport.stream(
                Reference.section("repeats").path("majorities").spliterator(), false);
    }

    @ParameterizedTest
    @MethodSource("passes")
    void passAtEqualsTheEstimatorOfHumanEval(JsonNode row) {
        int n = row.path("n").asInt();
        int passed = row.path("passed").asInt();
        int k = row.path("k").asInt();
        assertThat(PassAt.any(n, passed, k)).isCloseTo(row.path("any").asDouble(), within(1e-12));
        assertThat(PassAt.all(n, passed, k)).isCloseTo(row.path("all").asDouble(), within(1e-12));
    }

    @ParameterizedTest
    @MethodSource("majorities")
    void majoritiesEqualAllSubsetsTried(JsonNode row) {
        List<Score> repeats = row.path("votes")
                .asText()
                .chars()
                .mapToObj(vote -> Score.labelled(
                        String.valueOf((char) vote), row.path("right").asText()))
                .toList();
        assertThat(new MajorityAt(row.path("k").asInt()).value(repeats))
                .isCloseTo(row.path("value").asDouble(), within(1e-12));
    }

    @Test
    void thousandsOfRepeatsDoNotOverflow() {
        assertThat(MajorityAt.chance(500, new int[] {500}, 500)).isCloseTo(0.5, within(1e-9));
    }

    @Property
    void moreTriesPassMoreAndRepeatLess(
            @ForAll @IntRange(min = 2, max = 60) int n, @ForAll @IntRange(max = 60) int passes) {
        int c = Math.min(n, passes);
        for (int k = 2; k <= n; k++) {
            assertThat(PassAt.any(n, c, k)).isBetween(PassAt.any(n, c, k - 1) - 1e-12, 1.0);
            assertThat(PassAt.all(n, c, k)).isBetween(0.0, PassAt.all(n, c, k - 1) + 1e-12);
        }
        assertThat(PassAt.any(n, c, 1)).isCloseTo(c / (double) n, within(1e-12));
    }

    @Test
    void fewerThanKScoresGiveNoValue() {
        assertThat(PassAt.any(2, 2, 3)).isNaN();
        assertThat(PassAt.all(2, 2, 3)).isNaN();
        assertThat(new MajorityAt(2).value(List.of(Score.labelled("a", "a")))).isNaN();
        assertThat(new MajorityAt(1).value(List.of(Score.labelled("a", null)))).isNaN();
    }

    @Test
    void refusesScoresThatDoNotPassOrFail() {
        assertThatThrownBy(() -> new PassAt(1, false).value(List.of(Score.graded(0.5))))
                .hasMessageContaining("1 or 0");
        assertThatThrownBy(() -> new MajorityAt(1).value(List.of(Score.graded(1))))
                .hasMessageContaining("needs labels");
    }

    @Test
    void sumsUpSamplesAndTrialsSideBySide() {
        RunSummary summary = Summariser.of(List.of(PASSED)).read(passed("110", "000", "1x1", "111").stream());
        Estimate share = estimate(summary, "share");
        assertThat(share.value()).isCloseTo(7 / 11.0, within(1e-12));
        assertThat(share.counts()).isEqualTo(new Estimate.Counts(11, 0, 1, 4));
        assertThat(share.interval()).isEqualTo(clustered(new double[] {2, 0, 2, 3}, new double[] {3, 3, 2, 3}));
        Estimate any = estimate(summary, "pass@3");
        assertThat(any.value()).as("the third sample has two answers").isCloseTo(2 / 3.0, within(1e-12));
        assertThat(any.interval().method()).isEqualTo("t");
        assertThat(any.bounds()).isNull();
        assertThat(estimate(summary, "pass^3").value()).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(estimate(summary, "pass@1").value()).isCloseTo((2 / 3.0 + 0 + 1 + 1) / 4, within(1e-12));
    }

    private static Object clustered(double[] sums, double[] counts) {
        return ClusteredMean.of(sums, counts).wilson(0.95);
    }

    @Test
    void majoritiesStandBesideLabels() {
        List<Trial> trials = new ArrayList<>();
        String[] votes = {"aab", "abb", "abc"};
        for (int s = 0; s < votes.length; s++) {
            for (int r = 0; r < 3; r++) {
                trials.add(Trials.answered(
                        s, Trials.sample(s), r, Map.of("voted", Score.labelled(votes[s].substring(r, r + 1), "a"))));
            }
        }
        RunSummary summary = Summariser.of(List.of(VOTED)).read(trials.stream());
        assertThat(value(summary, "voted", "majority@3")).isCloseTo((1 + 0 + 1 / 3.0) / 3, within(1e-12));
        assertThat(value(summary, "voted", "pass@3")).isEqualTo(1);
        assertThat(value(summary, "voted", "accuracy")).isCloseTo(4 / 9.0, within(1e-12));
        assertThat(value(summary, "voted", "recall[a]")).isCloseTo(4 / 9.0, within(1e-12));
    }

    @Test
    void comparesOnlySamplesThatBothSidesHaveAValueOf() {
        List<Trial> before = passed("000", "100", "11x", "000", "110");
        List<Trial> after = passed("100", "110", "111", "000", "111");
        Effect effect = Comparer.of(run(before), run(after)).compare().effects().stream()
                .filter(one -> one.aggregate().equals("pass@3"))
                .findFirst()
                .orElseThrow();
        assertThat(effect.baseline()).isCloseTo(2 / 4.0, within(1e-12));
        assertThat(effect.candidate()).isCloseTo(3 / 4.0, within(1e-12));
        assertThat(effect.interval()).isNotNull();
        assertThat(effect.verdict()).isEqualTo(Verdict.NOT_TESTED);
    }

    @Test
    void anotherOrderOfTheSamplesChangesNothing() {
        List<Trial> before = passed("000", "100", "110");
        List<Trial> after = passed("100", "110", "111");
        List<Trial> turned = new ArrayList<>(after.subList(6, 9));
        turned.addAll(after.subList(0, 6));
        List<Effect> one = Comparer.of(run(before), run(after)).compare().effects();
        List<Effect> other = Comparer.of(run(before), run(turned)).compare().effects();
        assertThat(other).isEqualTo(one);
    }

    @Test
    void splitsTheVarianceOfRepeats() {
        RunSummary summary = Summariser.of(List.of(PASSED)).read(passed("111", "000", "110", "111").stream());
        VarianceSplit split = summary.repeats("passed").orElseThrow();
        assertThat(split.samples()).isEqualTo(4);
        assertThat(split.within()).isCloseTo((2 / 3.0) / 8, within(1e-12));
        assertThat(Summariser.of(List.of(PASSED))
                        .read(passed("1", "0").stream())
                        .repeats("passed"))
                .isEmpty();
    }

    private static ComparedRun run(List<Trial> trials) {
        return ComparedRun.of("run", List.of(PASSED), trials);
    }

    private static Estimate estimate(RunSummary summary, String aggregate) {
        return summary.estimate("passed", aggregate, Slice.ALL, Confidence.USUAL);
    }

    private static double value(RunSummary summary, String measure, String aggregate) {
        return summary.estimate(measure, aggregate, Slice.ALL, Confidence.USUAL).value();
    }

    /** One text a sample: 1 for a pass, 0 for a fail, x where scoring broke. */
    private static List<Trial> passed(String... samples) {
        List<Trial> trials = new ArrayList<>();
        for (int s = 0; s < samples.length; s++) {
            for (int r = 0; r < samples[s].length(); r++) {
                char what = samples[s].charAt(r);
                Score score =
                        what == 'x' ? Score.failed(FailureKind.SERVER, "broke") : Score.graded(what == '1' ? 1 : 0);
                trials.add(Trials.answered(s, Trials.sample(s), r, Map.of("passed", score)));
            }
        }
        return trials;
    }
}
