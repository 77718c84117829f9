package dev.etalon.core.summary;

import dev.etalon.core.score.Score;
import dev.etalon.core.score.Score.Graded;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** The ready ways to sum up the scores of a measure. */
public final class Summaries {
    public static final String ACCURACY = "accuracy";
    public static final String MACRO_F1 = "macro-f1";
    public static final String WEIGHTED_F1 = "weighted-f1";
    public static final String MATTHEWS = "mcc";
    public static final String KAPPA = "kappa";
    public static final String BALANCED_ACCURACY = "balanced-accuracy";
    public static final String GWET = "ac1";
    public static final String MEAN = "mean";

    private static final Set<String> OF_LABELS =
            Set.of(ACCURACY, MACRO_F1, WEIGHTED_F1, MATTHEWS, KAPPA, BALANCED_ACCURACY, GWET);

    private Summaries() {}

    /** The share of graded scores that are 1; every one must be 0 or 1. */
    public static Summary share(String name, Direction direction) {
        Aggregate share = Aggregate.share(name, sums -> sums[0], sums -> sums[1], direction);
        return fixed(Summaries::passOrFail, List.of(share));
    }

    /**
     * The mean of graded scores.
     *
     * @param lowest the least possible score, or negative infinity
     * @param highest the greatest possible score, or infinity
     */
    public static Summary mean(String name, double lowest, double highest, Direction direction) {
        Aggregate mean = mean(name, 0, lowest, highest, direction);
        return fixed(score -> new double[] {graded(score).value(), 1}, List.of(mean));
    }

    /**
     * Labelled scores. Where the true label is known: accuracy, macro F1, weighted F1, Matthews' correlation, Cohen's kappa, balanced
     * accuracy, Gwet's AC1; as details other averages, Krippendorff's alpha, and precision, recall and F1 of each label. Where it is
     * not: the share of each label. Precision of a label that was never given and recall of one that was never true have no value.
     */
    public static Summary labels() {
        return labels(ACCURACY);
    }

    /**
     * The same with another main aggregate, the one that runs are compared by.
     *
     * @param main {@code accuracy}, {@code macro-f1}, {@code weighted-f1}, {@code mcc}, {@code kappa}, {@code balanced-accuracy} or
     *     {@code ac1}
     */
    public static Summary labels(String main) {
        if (!OF_LABELS.contains(main)) {
            throw new IllegalArgumentException("no aggregate of labels is called " + main + "; there are accuracy,"
                    + " macro-f1, weighted-f1, mcc, kappa, balanced-accuracy and ac1");
        }
        return () -> new LabelSummary(main, List.of());
    }

    /**
     * Labels on a scale: the same, and weighted kappa, Gwet's AC2 and Krippendorff's alpha, for which a near miss is less of one. They
     * are over the answers that show a label of the scale.
     */
    public static Summary labels(LabelScale scale) {
        return () -> new ScaledLabels(new LabelSummary(ACCURACY, scale.labels()), scale);
    }

    /**
     * A function of the added-up statistics of graded scores: a corpus metric.
     *
     * @param lowest the least possible value, or negative infinity
     * @param highest the greatest possible value, or infinity
     * @param function NaN where it is undefined
     */
    public static Summary function(
            String name, double lowest, double highest, Direction direction, ToDoubleFunction<double[]> function) {
        Aggregate corpus = Aggregate.function(name, function, lowest, highest, direction);
        return fixed(score -> statistics(graded(score)), List.of(corpus));
    }

    /**
     * A function of the added-up statistics first, then the mean of the scores' own values, called {@code mean}, on the same scale.
     */
    public static Summary functionAndMean(
            String name, double lowest, double highest, Direction direction, ToDoubleFunction<double[]> function) {
        Aggregate corpus = Aggregate.function(
                name,
                sums -> function.applyAsDouble(Arrays.copyOfRange(sums, 2, sums.length)),
                lowest,
                highest,
                direction);
        return fixed(Summaries::valueAndStatistics, List.of(corpus, mean(MEAN, 0, lowest, highest, direction)));
    }

    /** A summary with numbers over the repeats of each sample after its own aggregates. */
    public static Summary overRepeats(Summary summary, List<OverRepeats> further) {
        List<OverRepeats> all = List.copyOf(further);
        return all.isEmpty() ? summary : () -> new RepeatSummary(summary.reading(), all);
    }

    private static Aggregate mean(String name, int place, double lowest, double highest, Direction direction) {
        return Aggregate.mean(name, sums -> sums[place], sums -> sums[place + 1], direction)
                .on(lowest, highest);
    }

    private static double[] passOrFail(Score score) {
        double value = graded(score).value();
        if (value != 0 && value != 1) {
            throw new IllegalArgumentException("a share needs scores of 0 or 1, not " + value + "; use a mean");
        }
        return new double[] {value, 1};
    }

    private static double[] valueAndStatistics(Score score) {
        Graded graded = graded(score);
        double[] statistics = statistics(graded);
        double[] all = new double[statistics.length + 2];
        all[0] = graded.value();
        all[1] = 1;
        System.arraycopy(statistics, 0, all, 2, statistics.length);
        return all;
    }

    private static double[] statistics(Graded graded) {
        if (graded.statistics().isEmpty()) {
            throw new IllegalArgumentException("a corpus metric needs scores with statistics");
        }
        return graded.statistics().stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static Graded graded(Score score) {
        if (score instanceof Graded graded) {
            return graded;
        }
        throw new IllegalArgumentException(
                "grades are summed up here, not " + score.getClass().getSimpleName());
    }

    private static Summary fixed(ToStatistics toStatistics, List<Aggregate> aggregates) {
        return () -> new FixedReading(toStatistics, aggregates);
    }

    private interface ToStatistics {
        double[] of(Score score);
    }

    private record FixedReading(ToStatistics toStatistics, List<Aggregate> aggregates) implements Summary.Reading {
        @Override
        public double[] statistics(Score score) {
            return toStatistics.of(score);
        }
    }
}
