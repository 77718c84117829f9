package dev.etalon.core.compare;

import static dev.etalon.core.summary.Direction.HIGHER_IS_BETTER;
import static dev.etalon.core.summary.Direction.LOWER_IS_BETTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.etalon.core.dataset.Sample;
import dev.etalon.core.run.Trial;
import dev.etalon.core.score.Evidence;
import dev.etalon.core.score.Score;
import dev.etalon.core.scorer.Measure;
import dev.etalon.core.slice.Grouping;
import dev.etalon.core.slice.Slice;
import dev.etalon.core.slice.Trials;
import dev.etalon.core.stats.ClusteredMean;
import dev.etalon.core.stats.Confidence;
import dev.etalon.core.stats.Interval;
import dev.etalon.core.stats.McNemar;
import dev.etalon.core.stats.PairedShareInterval;
import dev.etalon.core.stats.SignFlipTest;
import dev.etalon.core.summary.Aggregate;
import dev.etalon.core.summary.Correction;
import dev.etalon.core.summary.Estimate;
import dev.etalon.core.summary.Summaries;
import dev.etalon.core.summary.Summary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ComparerTest {
    private static final Measure PASSED = Trials.measure("passed", Summaries.share("pass rate", HIGHER_IS_BETTER));
    private static final Measure GRADE = Trials.measure("grade", Summaries.mean("mean", 0, 1, HIGHER_IS_BETTER));
    private static final Measure ERRORS =
            Trials.measure("errors", Summaries.function("rate", 0, 10, LOWER_IS_BETTER, sums -> sums[0] / sums[1]));
    private static final Measure LABEL = Trials.measure("label", Summaries.labels());

    @Test
    void comparesSharesByMcNemarAndTango() {
        // Of 20 pairs, 12 pass on both sides, 1 only before, 6 only after, 1 on neither.
        List<Trial> before = passed("1".repeat(12) + "1" + "000000" + "0");
        List<Trial> after = passed("1".repeat(12) + "0" + "111111" + "0");
        Effect effect = effect(before, after, PASSED);
        assertThat(effect.baseline()).isEqualTo(13 / 20.0);
        assertThat(effect.candidate()).isEqualTo(18 / 20.0);
        assertThat(effect.difference()).isCloseTo(0.25, within(1e-12));
        assertThat(effect.interval()).isEqualTo(PairedShareInterval.tango(1, 6, 20, 0.95));
        assertThat(effect.test().p()).isEqualTo(McNemar.exact(1, 6).p());
        assertThat(effect.test().name()).isEqualTo("McNemar, exact");
        assertThat(effect.verdict()).isEqualTo(Verdict.CANNOT_TELL);
        assertThat(effect.detectable()).isBetween(0.2, 0.5);
    }

    /** A scorer that sees half of every true difference, and is as uncertain as what it sees. */
    private static final Correction HALVED = new Correction() {
        @Override
        public double value(double share) {
            return 2 * share - 0.5;
        }

        @Override
        public Interval interval(double passes, double n, double level) {
            return new Interval(2 * passes / n - 0.6, 2 * passes / n - 0.4, level, "halved");
        }

        @Override
        public double difference(double difference) {
            return 2 * difference;
        }

        @Override
        public Interval difference(double difference, double standardError, double level) {
            return new Interval(
                    2 * difference - 4 * standardError, 2 * difference + 4 * standardError, level, "halved");
        }
    };

    @Test
    void mapsWhatAnImperfectScorerSeesToTheTrueShares() {
        List<Trial> before = passed("1".repeat(12) + "1" + "000000" + "0");
        List<Trial> after = passed("1".repeat(12) + "0" + "111111" + "0");
        Effect seen = effect(before, after, PASSED);
        Summary share = Summaries.share("pass rate", HIGHER_IS_BETTER);
        Measure corrected = Trials.measure("passed", () -> {
            Summary.Reading reading = share.reading();
            return new Summary.Reading() {
                @Override
                public double[] statistics(Score score) {
                    return reading.statistics(score);
                }

                @Override
                public List<Aggregate> aggregates() {
                    return List.of(reading.aggregates().getFirst().corrected("true rate", HALVED));
                }
            };
        });
        Effect effect = effect(before, after, corrected);

        assertThat(effect.baseline()).isCloseTo(2 * seen.baseline() - 0.5, within(1e-12));
        assertThat(effect.difference()).isCloseTo(2 * seen.difference(), within(1e-12));
        double error = seen.interval().width() / (2 * 1.959963984540054);
        assertThat(effect.interval().low()).isCloseTo(2 * seen.difference() - 4 * error, within(1e-9));
        assertThat(effect.interval().method()).isEqualTo("Tango score, halved");
        assertThat(effect.test()).as("nothing is gained by the correction").isEqualTo(seen.test());
        assertThat(effect.detectable()).isCloseTo(2 * seen.detectable(), within(1e-12));
    }

    @Test
    void comparesMeansByPermutationAndT() {
        double[] before = {0.1, 0.5, 0.3, 0.7, 0.2, 0.4, 0.6, 0.5, 0.2};
        double[] after = {0.4, 0.8, 0.5, 0.9, 0.5, 0.6, 0.6, 0.9, 0.4};
        double[] differences =
                IntStream.range(0, 9).mapToDouble(i -> after[i] - before[i]).toArray();
        Effect effect = effect(graded(before), graded(after), GRADE);
        Interval95 expected = Interval95.of(differences);
        assertThat(effect.interval().low()).isCloseTo(expected.low, within(1e-9));
        assertThat(effect.interval().high()).isCloseTo(expected.high, within(1e-9));
        assertThat(effect.interval().method()).isEqualTo("paired t");
        assertThat(effect.test().p())
                .isCloseTo(SignFlipTest.of(differences, 99, 1).p(), within(1e-12));
        assertThat(effect.verdict()).isEqualTo(Verdict.BETTER);
        assertThat(effect.tooFew()).isTrue();
    }

    private record Interval95(double low, double high) {
        static Interval95 of(double[] differences) {
            var interval = ClusteredMean.of(differences).t(0.95);
            return new Interval95(interval.low(), interval.high());
        }
    }

    @Test
    void comparesFunctionsByRandomisationAndBootstrap() {
        List<Trial> before = scored("errors", IntStream.range(0, 60).mapToObj(i -> counted(2 + i % 3, 10)));
        List<Trial> after = scored("errors", IntStream.range(0, 60).mapToObj(i -> counted(1 + i % 2, 10)));
        Effect effect = effect(before, after, ERRORS);
        assertThat(effect.baseline()).isCloseTo(0.3, within(1e-12));
        assertThat(effect.candidate()).isCloseTo(0.15, within(1e-12));
        assertThat(effect.interval().method()).isEqualTo("paired bootstrap percentile, 2000 draws");
        assertThat(effect.interval().high()).isNegative();
        assertThat(effect.test().name()).isEqualTo("approximate randomisation, 9999 draws");
        assertThat(effect.verdict()).isEqualTo(Verdict.BETTER);
    }

    @Test
    void adjustsOverMeasuresAndSlices() {
        List<Trial> before = both(0.3);
        List<Trial> after = both(0.5);
        Comparison comparison = Comparer.of(run("old", before, PASSED, GRADE), run("new", after, PASSED, GRADE))
                .grouping(Grouping.slicedBy("half"))
                .compare();
        assertThat(comparison.tests()).isEqualTo(6);
        assertThat(comparison.effects())
                .allSatisfy(effect -> assertThat(effect.test().adjusted())
                        .isBetween(
                                effect.test().p(), Math.min(1, 6 * effect.test().p())));
        assertThat(comparison.slices()).extracting(Slice::label).containsExactly("all", "half=first", "half=second");
        Effect half = comparison.effect("passed", null, new Slice("half", "first"), Confidence.USUAL);
        assertThat(half.pairs().n()).isEqualTo(25);
        assertThat(half.verdict()).isEqualTo(Verdict.NOT_TESTED);
    }

    private static List<Trial> both(double share) {
        Random random = new Random(Double.hashCode(share));
        List<Trial> trials = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            double value = random.nextDouble() < share ? 1 : 0;
            Sample sample = Trials.sample(i).withMetadata("half", i < 25 ? "first" : "second");
            trials.add(Trials.answered(
                    i, sample, 0, Map.of("passed", Score.graded(value), "grade", Score.graded(value / 2))));
        }
        return trials;
    }

    @Test
    void testsTheMainAggregateOnlyAndShowsTheOthers() {
        List<Trial> before = labelled("aabbaabb", "abababab");
        List<Trial> after = labelled("aabbaabb", "aabbaaba");
        Comparison comparison =
                Comparer.of(run("old", before, LABEL), run("new", after, LABEL)).compare();
        assertThat(comparison.effects())
                .extracting(Effect::aggregate)
                .containsExactly("accuracy", "macro-f1", "weighted-f1", "mcc", "kappa", "balanced-accuracy", "ac1");
        assertThat(comparison.tests()).isEqualTo(1);
        assertThat(comparison.effects().get(1).test()).isNull();
        assertThat(comparison.effects().get(1).difference()).isPositive();
    }

    @Test
    void sharesOfVerdictsChangeWithoutBeingBetter() {
        List<Trial> before = scored("label", IntStream.range(0, 40).mapToObj(i -> Score.labelled("a", null)));
        List<Trial> after = scored("label", IntStream.range(0, 40).mapToObj(i -> Score.labelled("b", null)));
        Effect effect = effect(before, after, LABEL);
        assertThat(effect.aggregate()).isEqualTo("share[a]");
        assertThat(effect.difference()).isEqualTo(-1);
        assertThat(effect.verdict()).isEqualTo(Verdict.DIFFERENT);
    }

    @Test
    void repeatsAreNotIndependentPairs() {
        List<Trial> before = repeated("0000011111", 5);
        List<Trial> after = repeated("0011111111", 5);
        Effect effect = effect(before, after, PASSED);
        assertThat(effect.pairs()).isEqualTo(new Effect.Pairs(50, 10, 0));
        assertThat(effect.test().name()).isEqualTo("paired permutation, exact");
        assertThat(effect.test().p()).isEqualTo(0.25);
        assertThat(effect.interval().method()).isEqualTo("paired t, clustered");
    }

    private static List<Trial> repeated(String values, int times) {
        List<Trial> trials = new ArrayList<>();
        for (int i = 0; i < values.length(); i++) {
            for (int r = 0; r < times; r++) {
                Score score = Score.graded(values.charAt(i) - '0');
                trials.add(Trials.answered(i, Trials.sample(i), r, Map.of("passed", score)));
            }
        }
        return trials;
    }

    @Test
    void pairsByIdWhateverTheOrderAndListsTheRest() {
        List<Trial> before = new ArrayList<>(passed("110010"));
        List<Trial> after = new ArrayList<>(passed("01001111"));
        Collections.reverse(after);
        before.remove(1);
        Comparison comparison = Comparer.of(run("old", before, PASSED), run("new", after, PASSED))
                .compare();
        assertThat(comparison.pairing().pairs()).isEqualTo(5);
        assertThat(comparison.pairing().onlyBaseline()).isEqualTo(new Unpaired(0, List.of()));
        assertThat(comparison.pairing().onlyCandidate())
                .isEqualTo(new Unpaired(3, List.of("sample 1", "sample 6", "sample 7")));
        assertThat(comparison.effects().get(0).pairs().n()).isEqualTo(5);
    }

    @Test
    void leavesSamplesOutWhoseContentChanged() {
        List<Trial> before = passed("111");
        List<Trial> after = new ArrayList<>(passed("111"));
        Sample other = Sample.of("sample 1", "question 1", "another reference");
        after.set(1, Trials.answered(1, other, 0, Map.of("passed", Score.graded(0))));
        Comparison comparison = Comparer.of(run("old", before, PASSED), run("new", after, PASSED))
                .compare();
        assertThat(comparison.pairing().changed()).isEqualTo(new Unpaired(1, List.of("sample 1")));
        assertThat(comparison.effects().get(0).difference()).isZero();
    }

    @Test
    void missingScoresBoundTheDifference() {
        List<Trial> before = new ArrayList<>(passed("1100"));
        List<Trial> after = new ArrayList<>(passed("1110"));
        after.set(0, Trials.unanswered(0));
        before.set(3, Trials.answered(3, Map.of("passed", Score.abstained("no verdict"))));
        Effect effect = effect(before, after, PASSED);
        assertThat(effect.pairs()).isEqualTo(new Effect.Pairs(2, 2, 2));
        assertThat(effect.difference()).isEqualTo(0.5);
        // Worst: sample 0 falls from 1 to 0, sample 3 had been 1. Best: sample 0 stays, sample 3 stays.
        assertThat(effect.bounds()).isEqualTo(new Estimate.Bounds(-0.25, 0.25));
    }

    @Test
    void listsTheLargestChangesWithBothAnswers() {
        List<Trial> before = graded(0.5, 0.5, 0.5, 0.5, 0.5);
        List<Trial> after = graded(0.1, 0.9, 0.5, 0.3, 0.6);
        Comparison comparison = Comparer.of(run("old", before, GRADE), run("new", after, GRADE))
                .listing(1)
                .compare();
        Changes changes = comparison.changes().get(0);
        assertThat(changes.better()).isEqualTo(2);
        assertThat(changes.worse()).isEqualTo(2);
        assertThat(changes.same()).isEqualTo(1);
        assertThat(changes.fixes()).hasSize(1);
        assertThat(changes.fixes().get(0).gain()).isCloseTo(0.4, within(1e-12));
        assertThat(changes.regressions().get(0).candidate()).isEqualTo(after.get(0));
        assertThat(changes.regressions().get(0).baseline()).isEqualTo(before.get(0));
    }

    @Test
    void fallingErrorsAreFixes() {
        List<Trial> before = scored("errors", IntStream.range(0, 3).mapToObj(i -> counted(5, 10)));
        List<Trial> after = scored("errors", IntStream.range(0, 3).mapToObj(i -> counted(1, 10)));
        Comparison comparison = Comparer.of(run("old", before, ERRORS), run("new", after, ERRORS))
                .compare();
        assertThat(comparison.changes().get(0).fixes()).hasSize(3);
        assertThat(comparison.changes().get(0).regressions()).isEmpty();
    }

    @Test
    void refusesMeasuresThatMeanDifferentThings() {
        Measure other = new Measure("passed", "passed|v2", PASSED.scorer(), PASSED.summary());
        assertThatThrownBy(() -> Comparer.of(run("old", passed("1"), PASSED), run("new", passed("1"), other))
                        .compare())
                .isInstanceOf(IncomparableException.class)
                .hasMessageContaining("passed|v1 in old")
                .hasMessageContaining("passed|v2 in new");
        assertThatThrownBy(() -> Comparer.of(run("old", passed("1"), PASSED), run("new", passed("1"), GRADE))
                        .compare())
                .hasMessageContaining("no measure in common");
    }

    @Test
    void namesMeasuresOfOneSide() {
        Comparison comparison = Comparer.of(
                        run("old", passed("10"), PASSED, GRADE), run("new", passed("11"), PASSED, LABEL))
                .compare();
        assertThat(comparison.measures()).containsExactly("passed");
        assertThat(comparison.onlyInBaseline()).containsExactly("grade");
        assertThat(comparison.onlyInCandidate()).containsExactly("label");
        assertThatThrownBy(() -> comparison.effect("grade", null, Slice.ALL, Confidence.USUAL))
                .hasMessageContaining("[passed]");
    }

    @Property(tries = 20)
    void aRunDoesNotDifferFromItself(@ForAll long seed) {
        List<Trial> trials = random(seed, 30);
        Comparison comparison = Comparer.of(
                        run("old", trials, PASSED, GRADE, ERRORS), run("new", trials, PASSED, GRADE, ERRORS))
                .compare();
        assertThat(comparison.effects()).allSatisfy(effect -> {
            assertThat(effect.difference()).isZero();
            assertThat(effect.test().p()).isEqualTo(1);
            assertThat(effect.verdict()).isEqualTo(Verdict.CANNOT_TELL);
            assertThat(effect.interval().low()).isNegative();
            assertThat(effect.interval().high()).isPositive();
        });
        assertThat(comparison.changes())
                .allSatisfy(changes -> assertThat(changes.same()).isEqualTo(30));
    }

    @Property(tries = 20)
    void swappingTheRunsTurnsEveryEffectRound(@ForAll long seed) {
        ComparedRun one = run("old", random(seed, 25), PASSED, GRADE, ERRORS);
        ComparedRun other = run("new", random(seed + 1, 25), PASSED, GRADE, ERRORS);
        List<Effect> effects = Comparer.of(one, other).compare().effects();
        List<Effect> turned = Comparer.of(other, one).compare().effects();
        for (int i = 0; i < effects.size(); i++) {
            Effect effect = effects.get(i);
            assertThat(turned.get(i).difference()).isCloseTo(-effect.difference(), within(1e-9));
            assertThat(turned.get(i).test().p()).isCloseTo(effect.test().p(), within(1e-9));
            assertThat(turned.get(i).interval().low())
                    .isCloseTo(
                            -effect.interval().high(),
                            within(0.25 * effect.interval().width()));
        }
    }

    private static List<Trial> random(long seed, int n) {
        Random random = new Random(seed);
        List<Trial> trials = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            double value = random.nextDouble();
            trials.add(Trials.answered(
                    i,
                    Map.of(
                            "passed", Score.graded(Math.rint(value)),
                            "grade", Score.graded(value),
                            "errors", counted(random.nextInt(5), 5 + random.nextInt(10)))));
        }
        return trials;
    }

    private static Effect effect(List<Trial> before, List<Trial> after, Measure measure) {
        return Comparer.of(run("old", before, measure), run("new", after, measure))
                .compare()
                .effects()
                .get(0);
    }

    private static ComparedRun run(String name, List<Trial> trials, Measure... measures) {
        return ComparedRun.of(name, List.of(measures), trials);
    }

    private static List<Trial> passed(String values) {
        return scored("passed", values.chars().mapToObj(c -> Score.graded(c - '0')));
    }

    private static List<Trial> graded(double... values) {
        return scored("grade", Arrays.stream(values).mapToObj(Score::graded));
    }

    private static List<Trial> labelled(String expected, String given) {
        return scored(
                "label",
                IntStream.range(0, given.length())
                        .mapToObj(i -> Score.labelled(given.substring(i, i + 1), expected.substring(i, i + 1))));
    }

    private static List<Trial> scored(String measure, Stream<Score> scores) {
        List<Trial> trials = new ArrayList<>();
        scores.forEach(score -> trials.add(Trials.answered(trials.size(), Map.of(measure, score))));
        return trials;
    }

    private static Score counted(double errors, double words) {
        return new Score.Graded(errors / words, List.of(errors, words), Evidence.NONE);
    }
}
