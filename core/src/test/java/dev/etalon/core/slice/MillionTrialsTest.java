package dev.etalon.core.slice;

import static dev.etalon.core.summary.Direction.HIGHER_IS_BETTER;
import static dev.etalon.core.summary.Direction.LOWER_IS_BETTER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.etalon.core.compare.ComparedRun;
import dev.etalon.core.compare.Comparer;
import dev.etalon.core.compare.Comparison;
import dev.etalon.core.run.Trial;
import dev.etalon.core.score.Evidence;
import dev.etalon.core.score.Score;
import dev.etalon.core.scorer.Measure;
import dev.etalon.core.summary.Summaries;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A million trials of three measures over slices leave sums behind, not trials. */
@Tag("slow")
class MillionTrialsTest {
    private static final long TRIALS = 1_000_000;
    private static final long MOST_BYTES = 64L << 20;
    private static final List<Measure> MEASURES = List.of(
            Trials.measure("label", Summaries.labels()),
            Trials.measure("grade", Summaries.mean("mean", 0, 1, HIGHER_IS_BETTER)),
            Trials.measure(
                    "errors",
                    Summaries.function(
                            "rate", 0, Double.POSITIVE_INFINITY, LOWER_IS_BETTER, sums -> sums[0] / sums[1])));

    @Test
    void areSummedUpInFlatMemory() {
        long before = used();
        RunSummary summary = timed(
                "summed up",
                () -> Summariser.of(MEASURES)
                        .grouping(Grouping.slicedBy("topic"))
                        .read(trials(0)));
        long held = used() - before;
        System.out.printf(Locale.ROOT, "held after 1,000,000 trials: %.1f MB%n", held / 1048576.0);
        assertThat(held).isLessThan(MOST_BYTES);
        assertThat(summary.main("grade", Slice.ALL).counts().n()).isEqualTo(TRIALS);
        assertThat(summary.main("errors", Slice.ALL).interval()).isNotNull();
    }

    @Test
    void areComparedInFlatMemory() {
        long before = used();
        Comparison comparison = timed(
                "compared",
                () -> Comparer.of(
                                new ComparedRun("old", MEASURES, () -> trials(0)),
                                new ComparedRun("new", MEASURES, () -> trials(1)))
                        .compare());
        long held = used() - before;
        System.out.printf(Locale.ROOT, "held after 1,000,000 pairs: %.1f MB%n", held / 1048576.0);
        assertThat(held).isLessThan(MOST_BYTES);
        assertThat(comparison.pairing().pairs()).isEqualTo(TRIALS);
    }

    private static <T> T timed(String what, Supplier<T> work) {
        long start = System.nanoTime();
        T result = work.get();
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(Locale.ROOT, "%s: %.0f rows a second%n", what, TRIALS / seconds);
        return result;
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static Stream<Trial> trials(long version) {
        return LongStream.range(0, TRIALS).mapToObj(i -> trial(i, i * 31 + version * 17));
    }

    private static Trial trial(long i, long noise) {
        Score label = Score.labelled("label " + noise % 4, "label " + i % 4);
        Score grade = Score.graded(noise % 101 / 101.0);
        Score errors = new Score.Graded(0.1, List.of(noise % 5 + 0.0, 5 + i % 20 + 0.0), Evidence.NONE);
        return Trials.answered(
                i,
                Trials.sample(i).withMetadata("topic", "topic " + i % 20),
                0,
                Map.of("label", label, "grade", grade, "errors", errors));
    }
}
