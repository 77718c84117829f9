package dev.etalon.rating.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.etalon.core.score.Score;
import dev.etalon.core.scorer.Measure;
import dev.etalon.core.stats.Interval;
import dev.etalon.core.summary.Aggregate;
import dev.etalon.core.summary.Estimate;
import dev.etalon.core.summary.Estimates;
import dev.etalon.core.summary.Summary;
import dev.etalon.core.traffic.Usage;
import dev.etalon.rating.estimate.GoldenCounts;
import dev.etalon.rating.estimate.GoldenTable;
import dev.etalon.rating.estimate.PostStratified;
import dev.etalon.rating.estimate.SamplingDesign;
import dev.etalon.rating.exam.Bar;
import dev.etalon.rating.exam.Certificate;
import dev.etalon.rating.exam.ExamResult;
import dev.etalon.rating.exam.Mark;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CertifiedJudgeTest {
    private static final GoldenTable TABLE = new GoldenTable(40, 4, 2, 54);
    private static final Measure JUDGE = Judges.recorded(RecordedOptions.of("gpt", List.of("pass", "fail"), "verdict"));

    private static Certificate certificate(SamplingDesign design, GoldenTable table, Bar.Standing standing) {
        ExamResult result = new ExamResult(table.n(), 0, Map.of(), table, null, 0.58, null, null, Usage.NONE);
        return new Certificate(
                "gpt",
                Judges.identity(JUDGE.signature()).orElseThrow(),
                "2026-01-01T00:00:00Z",
                "run",
                design,
                0.95,
                List.of(new Mark("accuracy", 0.94, 0.87, 0.97, "Wilson")),
                List.of(),
                result,
                new Bar(Map.of("accuracy", 0.9)),
                standing);
    }

    private static Map<String, Estimate> estimates(Measure measure) {
        List<Score> scores = IntStream.range(0, 319)
                .mapToObj(i -> Score.labelled(i < 173 ? "pass" : "fail", null))
                .toList();
        return Estimates.over(scores, measure.summary()).stream()
                .collect(Collectors.toMap(Estimate::name, estimate -> estimate));
    }

    @Test
    void correctsItsRateByTheDesignOfItsGoldenSet() {
        Measure random = Judges.certified(JUDGE, certificate(SamplingDesign.RANDOM, TABLE, Bar.Standing.ABOVE), false);
        double rate = 173 / 319.0;

        Estimate passRate = estimates(random).get("pass-rate");
        assertThat(passRate.value()).isCloseTo(rate * 40 / 44 + (1 - rate) * 2 / 56, within(1e-12));
        Interval interval = new PostStratified(TABLE).interval(173, 319, 0.95);
        assertThat(passRate.interval().low()).isCloseTo(interval.low(), within(1e-12));
        assertThat(passRate.interval().high()).isCloseTo(interval.high(), within(1e-12));
        assertThat(estimates(random).get("judged-rate").value()).isCloseTo(rate, within(1e-12));

        Measure balanced =
                Judges.certified(JUDGE, certificate(SamplingDesign.BALANCED, TABLE, Bar.Standing.ABOVE), false);
        assertThat(estimates(balanced).get("pass-rate").value()).isCloseTo(0.5358229131463331, within(1e-12));
        assertThat(estimates(balanced).get("pass-rate").interval().method()).contains("Lee");
    }

    @Test
    void givesOnlyWhatTheJudgeSaysWhereNoCorrectionIsValid() {
        for (Certificate certificate : List.of(
                certificate(SamplingDesign.HAND_PICKED, TABLE, Bar.Standing.ABOVE),
                certificate(SamplingDesign.BALANCED, new GoldenTable(30, 25, 20, 25), Bar.Standing.ABOVE),
                certificate(SamplingDesign.RANDOM, new GoldenTable(90, 10, 0, 0), Bar.Standing.ABOVE))) {
            assertThat(estimates(Judges.certified(JUDGE, certificate, false))).containsOnlyKeys("judged-rate");
        }
    }

    @Test
    void aKeptRunIsCorrectedToo() {
        Measure certified =
                Judges.certified(JUDGE, certificate(SamplingDesign.RANDOM, TABLE, Bar.Standing.ABOVE), false);
        Measure kept = new Measure(
                "gpt",
                certified.signature(),
                certified.scorer(),
                Judges.summaryOf(certified.signature()).orElseThrow());

        assertThat(estimates(kept)).isEqualTo(estimates(certified));
    }

    @Test
    void doesNotScoreBelowTheBarUnlessToldTo() {
        Certificate below = certificate(SamplingDesign.RANDOM, TABLE, Bar.Standing.BELOW);

        assertThatThrownBy(() -> Judges.certified(JUDGE, below, false)).hasMessageContaining("below the bar");
        assertThat(Judges.certified(JUDGE, below, true).signature()).contains("below-bar:yes");
    }

    @Test
    void refusesTheCertificateOfAnotherJudge() {
        Certificate certificate = certificate(SamplingDesign.RANDOM, TABLE, Bar.Standing.ABOVE);
        Stream.of(
                        RecordedOptions.of("gpt-5", List.of("pass", "fail"), "verdict"),
                        RecordedOptions.of("gpt", List.of("pass", "fail"), "verdict_2"))
                .map(Judges::recorded)
                .forEach(other -> assertThatThrownBy(() -> Judges.certified(other, certificate, false))
                        .hasMessageContaining("void"));
        Measure withLabels = Judges.recorded(
                RecordedOptions.of("gpt", List.of("pass", "fail"), "verdict").withHuman(HumanLabel.in("label")));
        assertThat(Judges.certified(withLabels, certificate, false).signature())
                .as("labels of people do not make it another judge")
                .contains("certificate:random");
    }

    private static Measure certifiedScale(List<String> scale, SamplingDesign design, List<Long> counts) {
        Measure judge = Judges.recorded(RecordedOptions.of("gpt", scale, "verdict"));
        GoldenCounts golden = GoldenCounts.of(scale, counts);
        ExamResult result = new ExamResult(golden.n(), 0, Map.of(), null, golden, 0.4, null, null, Usage.NONE);
        Certificate certificate = new Certificate(
                "gpt",
                Judges.identity(judge.signature()).orElseThrow(),
                "2026-01-01T00:00:00Z",
                "run",
                design,
                0.95,
                List.of(),
                List.of(),
                result,
                Bar.NONE,
                Bar.Standing.ABOVE);
        return Judges.certified(judge, certificate, false);
    }

    private static Map<String, Estimate> estimates(Measure measure, String... cycle) {
        List<Score> scores = IntStream.range(0, 300)
                .mapToObj(i -> Score.labelled(cycle[i % cycle.length], null))
                .toList();
        return Estimates.over(scores, measure.summary()).stream()
                .collect(Collectors.toMap(Estimate::name, estimate -> estimate));
    }

    @Test
    void correctsTheMeanOfAScale() {
        Measure judge = certifiedScale(
                List.of("1", "2", "3"), SamplingDesign.RANDOM, List.of(8L, 2L, 0L, 1L, 10L, 4L, 0L, 3L, 12L));
        Map<String, Estimate> estimates = estimates(judge, "1", "3", "3");

        assertThat(estimates.get("judged-mean").value()).isCloseTo(7 / 3.0, within(1e-12));
        assertThat(estimates.get("mean").value()).isBetween(2.0, 7 / 3.0);
        assertThat(estimates.get("mean").interval().width())
                .isGreaterThan(estimates.get("judged-mean").interval().width());
        assertThat(estimates.get("mean").interval().method()).contains("PPI++").contains("40 golden");
    }

    @Test
    void correctsTheWinRateAndKeepsToItsScale() {
        List<Long> counts = List.of(30L, 5L, 4L, 6L, 40L, 3L, 2L, 3L, 7L);
        Measure random = certifiedScale(List.of("A", "B", "tie"), SamplingDesign.RANDOM, counts);
        assertThat(estimates(random, "A").get("win-rate").value()).isCloseTo(31 / 38.0, within(1e-9));
        assertThat(estimates(random, "A").get("judged-win-rate").value()).isEqualTo(1);

        Measure balanced = certifiedScale(List.of("A", "B", "tie"), SamplingDesign.BALANCED, counts);
        assertThat(estimates(balanced, "A").get("win-rate").value())
                .as("turned round it is above 1")
                .isEqualTo(1);
        assertThat(estimates(balanced, "A").get("win-rate").interval().high()).isLessThanOrEqualTo(1);
    }

    @Test
    void tellsWhyANumberIsNotCorrected() {
        List<Long> counts = List.of(8L, 2L, 0L, 1L, 10L, 4L, 0L, 3L, 12L);
        Measure judge = certifiedScale(List.of("1", "2", "3"), SamplingDesign.BALANCED, counts);

        assertThat(estimates(judge, "1", "2")).containsOnlyKeys("judged-mean");
    }

    @Test
    void comparesTwoRunsWithBothUncertainties() {
        Measure judge = certifiedScale(
                List.of("1", "2", "3"), SamplingDesign.RANDOM, List.of(8L, 2L, 0L, 1L, 10L, 4L, 0L, 3L, 12L));
        Aggregate mean = judge.summary().reading().aggregates().getFirst();
        Summary.Reading reading = judge.summary().reading();
        double[] low = reading.statistics(Score.labelled("1", null));
        double[] high = reading.statistics(Score.labelled("3", null));

        Interval difference = mean.calibration().difference(low, high, 0.05, 0.95);
        double seen = mean.value().applyAsDouble(high) - mean.value().applyAsDouble(low);
        assertThat(seen).isBetween(1.0, 2.0);
        assertThat(difference.contains(seen)).isTrue();
        assertThat(difference.width()).as("more than sampling alone").isGreaterThan(2 * 1.96 * 0.05);
    }
}
