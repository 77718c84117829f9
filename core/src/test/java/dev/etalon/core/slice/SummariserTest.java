package dev.etalon.core.slice;

import static dev.etalon.core.summary.Direction.HIGHER_IS_BETTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.etalon.core.dataset.Sample;
import dev.etalon.core.run.Trial;
import dev.etalon.core.score.Score;
import dev.etalon.core.scorer.Measure;
import dev.etalon.core.stats.ClusteredMean;
import dev.etalon.core.stats.Confidence;
import dev.etalon.core.stats.ShareIntervals;
import dev.etalon.core.summary.Estimate;
import dev.etalon.core.summary.Summaries;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SummariserTest {
    private static final Measure PASSED = Trials.measure("passed", Summaries.share("pass rate", HIGHER_IS_BETTER));
    private static final Measure GRADE = Trials.measure("grade", Summaries.mean("mean", 0, 1, HIGHER_IS_BETTER));

    @Test
    void countsWhatIsScoredMissingAndAbsent() {
        RunSummary summary = Summariser.of(List.of(PASSED, GRADE))
                .read(Stream.of(
                        Trials.answered(0, Map.of("passed", Score.graded(1), "grade", Score.graded(0.5))),
                        Trials.answered(1, Map.of("passed", Score.graded(0))),
                        Trials.answered(2, Map.of("passed", Score.abstained("no verdict"))),
                        Trials.unanswered(3)));
        assertThat(summary.trials()).isEqualTo(4);
        assertThat(summary.unanswered()).isEqualTo(1);
        assertThat(summary.measures()).containsExactly("passed", "grade");
        assertThat(summary.main("passed", Slice.ALL).counts()).isEqualTo(new Estimate.Counts(2, 1, 1, 2));
        assertThat(summary.main("grade", Slice.ALL).counts()).isEqualTo(new Estimate.Counts(1, 0, 1, 1));
    }

    @Test
    void slicesByTheValuesOfFields() {
        RunSummary summary = Summariser.of(List.of(PASSED))
                .grouping(Grouping.slicedBy("language", "meta.level", "nowhere"))
                .read(IntStream.range(0, 12).mapToObj(i -> sliced(i, i % 3 == 0 ? "ru" : "en", i % 2)));
        assertThat(summary.slices())
                .extracting(Slice::label)
                .containsExactly("all", "language=en", "language=ru", "meta.level=0", "meta.level=1");
        assertThat(summary.notes()).containsExactly("slice field nowhere has no value in any sample");
        Estimate russian = summary.main("passed", new Slice("language", "ru"));
        assertThat(russian.counts().n()).isEqualTo(4);
        assertThat(russian.value()).isEqualTo(0.5);
        assertThat(summary.main("passed", new Slice("meta.level", "0")).value()).isEqualTo(1);
    }

    private static Trial sliced(int i, String language, int level) {
        Sample sample =
                Trials.sample(i).withMetadata("language", language).withMetadata("meta", Map.of("level", level));
        return Trials.answered(i, sample, 0, Map.of("passed", Score.graded(1 - level)));
    }

    @Test
    void aFieldOfManyValuesKeepsFiftySlices() {
        RunSummary summary = Summariser.of(List.of(PASSED))
                .grouping(Grouping.slicedBy("url"))
                .read(IntStream.range(0, 70)
                        .mapToObj(i -> Trials.answered(
                                i,
                                Trials.sample(i).withMetadata("url", "page " + i),
                                0,
                                Map.of("passed", Score.graded(1)))));
        assertThat(summary.slices()).hasSize(52);
        assertThat(summary.slices().get(51)).isEqualTo(Slice.rest("url"));
        assertThat(summary.main("passed", Slice.rest("url")).counts().n()).isEqualTo(20);
        assertThat(summary.notes().get(0)).contains("more than 50 values");
    }

    @Test
    void repeatsOfASampleAreOneCluster() {
        Stream<Trial> trials = IntStream.range(0, 40)
                .mapToObj(i -> Trials.answered(
                        i / 4, Trials.sample(i / 4), i % 4, Map.of("passed", Score.graded(i / 4 < 7 ? 1 : 0))));
        Estimate estimate = Summariser.of(List.of(PASSED)).read(trials).main("passed", Slice.ALL);
        assertThat(estimate.counts()).isEqualTo(new Estimate.Counts(40, 0, 0, 10));
        assertThat(estimate.interval().method()).isEqualTo("Wilson, clustered");
        assertThat(estimate.interval().width())
                .isGreaterThan(1.5 * ShareIntervals.wilson(28, 40, 0.95).width());
    }

    @Test
    void aClusterFieldJoinsSamplesWhereverTheyStand() {
        double[] values = {0.1, 0.8, 0.3, 0.9, 0.2, 0.7};
        Stream<Trial> trials = IntStream.range(0, 6)
                .mapToObj(i -> Trials.answered(
                        i,
                        Trials.sample(i).withMetadata("document", "d" + i % 3),
                        0,
                        Map.of("grade", Score.graded(values[i]))));
        Estimate estimate = Summariser.of(List.of(GRADE))
                .grouping(Grouping.NONE.clusteredBy("document"))
                .read(trials)
                .main("grade", Slice.ALL);
        ClusteredMean expected = ClusteredMean.of(new double[] {1.0, 1.0, 1.0}, new double[] {2, 2, 2});
        assertThat(estimate.value()).isCloseTo(expected.value(), within(1e-12));
        assertThat(estimate.counts().clusters()).isEqualTo(3);
    }

    @Test
    void samplesWithoutTheClusterFieldStandForThemselves() {
        Stream<Trial> trials =
                LongStream.range(0, 5).mapToObj(i -> Trials.answered(i, Map.of("grade", Score.graded(i / 5.0))));
        Estimate estimate = Summariser.of(List.of(GRADE))
                .grouping(Grouping.NONE.clusteredBy("document"))
                .read(trials)
                .main("grade", Slice.ALL);
        assertThat(estimate.counts().clusters()).isEqualTo(5);
    }

    @Test
    void manySamplesAreReadInFlatMemory() {
        RunSummary summary = Summariser.of(List.of(PASSED, GRADE))
                .read(LongStream.range(0, 100_000)
                        .mapToObj(i -> Trials.answered(
                                i,
                                Map.of(
                                        "passed",
                                        Score.graded(i % 4 == 0 ? 1 : 0),
                                        "grade",
                                        Score.graded(i % 10 / 10.0)))));
        Estimate passed = summary.main("passed", Slice.ALL);
        assertThat(passed.interval()).isEqualTo(ShareIntervals.wilson(25_000, 100_000, 0.95));
        Estimate grade = summary.main("grade", Slice.ALL);
        assertThat(grade.interval().method()).isEqualTo("t");
        double exact = 2 * 1.959988 * Math.sqrt(0.0825 / 99_999);
        assertThat(grade.interval().width()).isCloseTo(exact, within(1e-6 * exact));
    }

    @Test
    void manyClustersOfAFieldAreDealtIntoGroups() {
        RunSummary summary = Summariser.of(List.of(GRADE))
                .grouping(Grouping.NONE.clusteredBy("document"))
                .read(LongStream.range(0, 20_000)
                        .mapToObj(i -> Trials.answered(
                                i,
                                Trials.sample(i).withMetadata("document", i % 10_000),
                                0,
                                Map.of("grade", Score.graded(i % 10 / 10.0)))));
        Estimate grade = summary.main("grade", Slice.ALL);
        assertThat(grade.interval().method()).startsWith("t, clustered, over ").endsWith(" groups");
        double exact = 2 * 1.96 * Math.sqrt(0.0825 / 10_000);
        assertThat(grade.interval().width()).isCloseTo(exact, within(0.1 * exact));
    }

    @Test
    void saysWhichMeasureAndSampleHasAScoreOfTheWrongKind() {
        Stream<Trial> trials = Stream.of(Trials.answered(7, Map.of("passed", Score.graded(0.3))));
        assertThatThrownBy(() -> Summariser.of(List.of(PASSED)).read(trials))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("measure passed, sample sample 7")
                .hasMessageContaining("0.3");
    }

    @Test
    void namesWhatThereIsWhenAskedForWhatThereIsNot() {
        RunSummary summary = Summariser.of(List.of(PASSED)).read(Stream.of());
        assertThatThrownBy(() -> summary.main("bleu", Slice.ALL)).hasMessageContaining("[passed]");
        assertThatThrownBy(() -> summary.estimate("passed", "mean", Slice.ALL, Confidence.USUAL))
                .hasMessageContaining("[pass rate]");
        assertThat(summary.main("passed", Slice.ALL).value()).isNull();
    }
}
