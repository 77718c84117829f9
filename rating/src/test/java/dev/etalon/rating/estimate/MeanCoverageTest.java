package dev.etalon.rating.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etalon.core.stats.Interval;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How often the intervals of corrected means and win rates hold the truth; the figures are in docs/statistics.md. */
@Tag("slow")
class MeanCoverageTest {
    private static final int REPEATS = Integer.getInteger("etalon.repeats", 400);
    private static final List<String> FIVE = List.of("1", "2", "3", "4", "5");
    private static final List<String> PAIR = List.of("A", "B", "tie");
    private static final double[] WORTH = {1, 0, 0.5};

    /**
     * A population and a judge of it.
     *
     * @param truth the shares of people's labels
     * @param judge by people's label, the shares of the judge's
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record World(String name, double[] truth, double[][] judge) {
        @Override
        public String toString() {
            return name;
        }
    }

    record Case(World world, int golden, int others, boolean balanced, double least) {
        @Override
        public String toString() {
            return world + " n=" + golden + " N=" + others + (balanced ? " balanced" : "");
        }
    }

    private static World five(String name, double[] truth, Function<Integer, double[]> judge) {
        return new World(
                name, truth, IntStream.range(0, 5).mapToObj(judge::apply).toArray(double[][]::new));
    }

    private static double[] near(int label, double right) {
        double[] shares = new double[5];
        double side = (1 - right) / 2;
        shares[label] += right;
        shares[Math.max(0, label - 1)] += side;
        shares[Math.min(4, label + 1)] += side;
        return shares;
    }

    static Stream<Case> numbers() {
        double[] flat = {.2, .2, .2, .2, .2};
        double[] skewed = {.02, .03, .05, .2, .7};
        double[] rare = {.03, 0, 0, 0, .97};
        List<World> worlds = List.of(
                five("flat, fair judge", flat, label -> near(label, 0.6)),
                five("flat, useless judge", flat, label -> new double[] {.05, .1, .2, .3, .35}),
                five("flat, judge with 2% noise", flat, label -> near(label, 0.98)),
                five("skewed, fair judge", skewed, label -> near(label, 0.6)),
                five("skewed, useless judge", skewed, label -> new double[] {.05, .1, .2, .3, .35}),
                five("skewed, judge with 2% noise", skewed, label -> near(label, 0.98)),
                five(
                        "skewed, squeezing judge",
                        skewed,
                        label -> label > 2 ? new double[] {0, 0, 0, 0, 1} : new double[] {0, 0, 0.7, 0.3, 0}));
        List<Case> cases = new ArrayList<>();
        for (World world : worlds) {
            cases.add(new Case(world, 30, 300, false, 0.87));
            cases.add(new Case(world, 100, 300, false, 0.91));
            cases.add(new Case(world, 100, 2000, false, 0.91));
        }
        World far = five("3% far off, fair judge", rare, label -> near(label, 0.6));
        cases.add(new Case(far, 30, 300, false, 0.9));
        cases.add(new Case(far, 100, 300, false, 0.88));
        return cases.stream();
    }

    static Stream<Case> pairs() {
        double[] even = {.4, .35, .25};
        double[] ahead = {.7, .2, .1};
        double[] tieless = {.6, .38, .02};
        double[][] fair = {{.75, .1, .15}, {.1, .75, .15}, {.25, .25, .5}};
        double[][] useless = {{.5, .3, .2}, {.5, .3, .2}, {.5, .3, .2}};
        double[][] exact = {{.98, .01, .01}, {.01, .98, .01}, {.01, .01, .98}};
        List<Case> cases = new ArrayList<>();
        for (World world : List.of(
                new World("even, fair judge", even, fair),
                new World("ahead, fair judge", ahead, fair),
                new World("few ties, fair judge", tieless, fair),
                new World("even, useless judge", even, useless),
                new World("even, judge with 2% noise", even, exact),
                new World("ahead, judge with 2% noise", ahead, exact))) {
            cases.add(new Case(world, 30, 300, false, 0.9));
            cases.add(new Case(world, 100, 300, false, 0.9));
            cases.add(new Case(world, 100, 2000, false, 0.9));
            if (!world.name().contains("useless")) {
                cases.add(new Case(world, 99, 300, true, 0.92));
                cases.add(new Case(world, 99, 2000, true, 0.92));
            }
        }
        return cases.stream();
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void theMeanOfAScale(Case tried) {
        double[] values = {1, 2, 3, 4, 5};
        covers(tried, FIVE, values, RegressedMean::new);
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void theWinRate(Case tried) {
        covers(
                tried,
                PAIR,
                WORTH,
                counts -> (tried.balanced() ? SamplingDesign.BALANCED : SamplingDesign.RANDOM).wins(counts));
    }

    static Stream<Case> differences() {
        return Stream.concat(numbers(), pairs())
                .filter(tried -> tried.others() == 300 && !tried.balanced())
                .filter(MeanCoverageTest::goldenHasWhatMoves);
    }

    /** Of verdicts that the golden set hardly has, nothing is known: docs/statistics.md says how seldom the interval holds then. */
    private static boolean goldenHasWhatMoves(Case tried) {
        return tried.golden() * shares(tried.world())[1] >= 1;
    }

    /**
     * Two runs whose verdicts have other shares, each worth on both what it is worth on the golden set: that is what a difference
     * of corrected numbers takes for granted.
     */
    @ParameterizedTest
    @MethodSource("differences")
    void theDifferenceOfTwoRuns(Case tried) {
        boolean numbers = tried.world().truth().length == 5;
        List<String> labels = numbers ? FIVE : PAIR;
        double[] values = numbers ? new double[] {1, 2, 3, 4, 5} : WORTH;
        double[] worth = worth(tried.world(), values);
        double[] first = shares(tried.world());
        double[] second = shifted(first);
        double truth = mean(second, worth) - mean(first, worth);
        int held = 0;
        int made = 0;
        double width = 0;
        for (int i = 0; i < REPEATS; i++) {
            Random random = new Random(i);
            try {
                GoldenCounts golden = golden(tried, labels, random);
                MeanEstimator estimator =
                        numbers ? SamplingDesign.RANDOM.mean(golden) : SamplingDesign.RANDOM.wins(golden);
                double[][] before = run(first, tried.others(), labels, estimator, random);
                double[][] after = run(second, tried.others(), labels, estimator, random);
                double error = Math.hypot(before[1][0], after[1][0]);
                Interval interval = estimator.difference(before[0], after[0], error, 0.95);
                made++;
                held += interval.contains(truth) ? 1 : 0;
                width += interval.width();
            } catch (IllegalArgumentException refused) {
                // A golden set from which the estimator does not conclude: neither held nor made.
            }
        }
        String line = String.format(
                Locale.ROOT, "difference, %s: covered %.3f, width %.3f", tried, held / (double) made, width / made);
        record(line);
        assertThat(held / (double) made).as(line).isGreaterThan(0.87);
    }

    /** By verdict, what people's labels come to on the average. */
    private static double[] worth(World world, double[] values) {
        double[] worth = new double[values.length];
        double[] shares = shares(world);
        for (int people = 0; people < values.length; people++) {
            for (int rater = 0; rater < values.length; rater++) {
                double joint = world.truth()[people] * world.judge()[people][rater];
                worth[rater] += shares[rater] > 0 ? joint * values[people] / shares[rater] : 0;
            }
        }
        return worth;
    }

    private static double[] shares(World world) {
        double[] shares = new double[world.truth().length];
        for (int people = 0; people < shares.length; people++) {
            for (int rater = 0; rater < shares.length; rater++) {
                shares[rater] += world.truth()[people] * world.judge()[people][rater];
            }
        }
        return shares;
    }

    /** A third of the last verdicts become second ones. */
    private static double[] shifted(double[] shares) {
        double[] other = Arrays.copyOf(shares, shares.length);
        int last = shares.length == 5 ? 4 : 0;
        double moved = shares[last] / 3;
        other[last] -= moved;
        other[1] += moved;
        return other;
    }

    private static void covers(
            Case tried, List<String> labels, double[] values, Function<GoldenCounts, MeanEstimator> maker) {
        World world = tried.world();
        double truth = mean(world.truth(), values);
        int held = 0;
        int made = 0;
        double width = 0;
        for (int i = 0; i < REPEATS; i++) {
            Random random = new Random(i);
            GoldenCounts golden = golden(tried, labels, random);
            try {
                MeanEstimator estimator = maker.apply(golden);
                double[][] run = run(shares(world), tried.others(), labels, estimator, random);
                Interval interval = estimator.interval(run[0], run[1][0], 0.95);
                made++;
                held += interval.contains(truth) ? 1 : 0;
                width += interval.width();
            } catch (IllegalArgumentException refused) {
                // A golden set from which the estimator does not conclude: neither held nor made.
            }
        }
        String line = String.format(
                Locale.ROOT, "%s: covered %.3f, width %.3f, made %d", tried, held / (double) made, width / made, made);
        record(line);
        assertThat(made).as(line).isGreaterThan(REPEATS / 2);
        assertThat(held / (double) made).as(line).isGreaterThan(tried.least());
    }

    /** For the table in the documentation: -Detalon.coverage=FILE. */
    private static void record(String line) {
        String file = System.getProperty("etalon.coverage");
        if (file != null) {
            try {
                Files.writeString(Path.of(file), line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static double mean(double[] shares, double[] values) {
        return IntStream.range(0, values.length)
                .mapToDouble(i -> shares[i] * values[i])
                .sum();
    }

    private static GoldenCounts golden(Case tried, List<String> labels, Random random) {
        int size = labels.size();
        long[] cells = new long[size * size];
        for (int i = 0; i < tried.golden(); i++) {
            int people = tried.balanced() ? i % size : draw(tried.world().truth(), random);
            cells[people * size + draw(tried.world().judge()[people], random)]++;
        }
        return GoldenCounts.of(labels, Arrays.stream(cells).boxed().toList());
    }

    /** The sums of a run, and the standard error of its mean. */
    private static double[][] run(
            double[] verdicts, int others, List<String> labels, MeanEstimator estimator, Random random) {
        int size = labels.size();
        double[] counts = new double[size];
        for (int i = 0; i < others; i++) {
            counts[draw(verdicts, random)]++;
        }
        double[] sums = new double[estimator.parts().size() + 2];
        double[] worths = new double[size];
        for (int v = 0; v < size; v++) {
            double[] parts = new double[estimator.parts().size()];
            parts[v] = 1;
            double worth = estimator.worth(parts);
            sums[0] += counts[v] * worth;
            worths[v] = worth;
            for (int part = 0; part < parts.length; part++) {
                sums[1 + part] += counts[v] * parts[part];
            }
        }
        double n = others;
        sums[sums.length - 1] = n;
        double squares = 0;
        for (int v = 0; v < size; v++) {
            squares += counts[v] * (worths[v] - sums[0] / n) * (worths[v] - sums[0] / n);
        }
        return new double[][] {sums, {Math.sqrt(squares / n / (n - 1))}};
    }

    private static int draw(double[] shares, Random random) {
        double left = random.nextDouble();
        for (int i = 0; i < shares.length; i++) {
            left -= shares[i];
            if (left < 0) {
                return i;
            }
        }
        return shares.length - 1;
    }
}
