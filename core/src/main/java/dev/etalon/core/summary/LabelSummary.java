package dev.etalon.core.summary;

import static dev.etalon.core.summary.Direction.HIGHER_IS_BETTER;

import dev.etalon.core.score.Score;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** The summary of labelled scores; learns the labels on the way. */
final class LabelSummary implements Summary.Reading {
    private final String main;
    private final Set<String> declared;
    private final LabelIndex labels = new LabelIndex();
    private boolean anyKnown;
    private boolean anyUnknown;

    /** @param declared the labels that there are, where that is known: those never seen are categories too */
    LabelSummary(String main, List<String> declared) {
        this.main = main;
        this.declared = Set.copyOf(declared);
    }

    @Override
    public double[] statistics(Score score) {
        if (!(score instanceof Score.Labelled labelled)) {
            throw new IllegalArgumentException(
                    "labels are summed up here, not " + score.getClass().getSimpleName());
        }
        String expected = labelled.expected();
        return expected == null ? verdict(labelled.label()) : comparison(labelled.label(), expected);
    }

    private double[] verdict(String label) {
        anyUnknown = true;
        int given = labels.of(label);
        double[] statistics = upTo(given);
        statistics[LabelScores.UNKNOWN] = 1;
        statistics[LabelScores.verdicts(given)] = 1;
        return statistics;
    }

    private double[] comparison(String label, String expected) {
        anyKnown = true;
        int given = labels.of(label);
        int wanted = labels.of(expected);
        double[] statistics = upTo(Math.max(given, wanted));
        statistics[LabelScores.KNOWN] = 1;
        statistics[LabelScores.given(given)] = 1;
        statistics[LabelScores.expected(wanted)] = 1;
        if (label.equals(expected)) {
            statistics[LabelScores.RIGHT] = 1;
            statistics[LabelScores.right(given)] = 1;
        }
        return statistics;
    }

    private static double[] upTo(int label) {
        return new double[LabelScores.right(label) + LabelScores.PER_LABEL];
    }

    @Override
    public List<Aggregate> aggregates() {
        List<Aggregate> all = new ArrayList<>();
        if (anyKnown || !anyUnknown) {
            all.addAll(overall());
        }
        List<Map.Entry<String, Integer>> sorted = labels.all().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .toList();
        if (anyUnknown) {
            sorted.forEach(label -> all.add(verdicts(label.getKey(), label.getValue())));
        }
        if (anyKnown) {
            all.addAll(averages());
            sorted.forEach(label -> all.addAll(perLabel(label.getKey(), label.getValue())));
        }
        return all;
    }

    private List<Aggregate> overall() {
        List<Aggregate> overall = new ArrayList<>(List.of(
                Aggregate.share(
                        Summaries.ACCURACY, place(LabelScores.RIGHT), place(LabelScores.KNOWN), HIGHER_IS_BETTER),
                number(Summaries.MACRO_F1, sums -> LabelScores.macro(sums, LabelScores::f1, noClass())),
                number(Summaries.WEIGHTED_F1, sums -> LabelScores.weighted(sums, LabelScores::f1)),
                agreement(Summaries.MATTHEWS, LabelScores::matthews),
                agreement(Summaries.KAPPA, LabelScores::kappa),
                number(Summaries.BALANCED_ACCURACY, sums -> LabelScores.macro(sums, LabelScores::recall, noClass())),
                agreement(Summaries.GWET, sums -> LabelScores.gwet(sums, categories()))));
        overall.sort(Comparator.comparing(aggregate -> !aggregate.name().equals(main)));
        return overall;
    }

    /** Averages that say little beyond the main ones. Macro and weighted recall are the balanced accuracy and the accuracy. */
    private List<Aggregate> averages() {
        ToDoubleFunction<double[]> shown = sums -> LabelScores.shown(sums, noClass());
        return Stream.of(
                        agreement("alpha-nominal", LabelScores::krippendorff),
                        number("macro-precision", sums -> LabelScores.macro(sums, LabelScores::precision, noClass())),
                        number("macro-recall", sums -> LabelScores.macro(sums, LabelScores::recall, noClass())),
                        number("weighted-precision", sums -> LabelScores.weighted(sums, LabelScores::precision)),
                        number("weighted-recall", sums -> LabelScores.weighted(sums, LabelScores::recall)),
                        Aggregate.share("micro-precision", place(LabelScores.RIGHT), shown, HIGHER_IS_BETTER),
                        Aggregate.share(
                                "micro-recall", place(LabelScores.RIGHT), place(LabelScores.KNOWN), HIGHER_IS_BETTER),
                        number("micro-f1", sums -> LabelScores.microF1(sums, noClass())))
                .map(Aggregate::asDetail)
                .toList();
    }

    private static Aggregate number(String name, ToDoubleFunction<double[]> value) {
        return Aggregate.function(name, value, 0, 1, HIGHER_IS_BETTER);
    }

    private static Aggregate agreement(String name, ToDoubleFunction<double[]> value) {
        return Aggregate.function(name, value, -1, 1, HIGHER_IS_BETTER);
    }

    private int noClass() {
        return labels.all().getOrDefault(Score.Labelled.NO_CLASS, -1);
    }

    /** Those declared, and any that came besides. */
    private int categories() {
        long others = labels.all().keySet().stream()
                .filter(label -> !declared.contains(label))
                .count();
        return declared.size() + (int) others;
    }

    private static Aggregate verdicts(String label, int index) {
        return Aggregate.share(
                "share[" + label + "]",
                place(LabelScores.verdicts(index)),
                place(LabelScores.UNKNOWN),
                Direction.NEITHER);
    }

    private static List<Aggregate> perLabel(String label, int index) {
        ToDoubleFunction<double[]> right = place(LabelScores.right(index));
        return List.of(
                Aggregate.share("precision[" + label + "]", right, place(LabelScores.given(index)), HIGHER_IS_BETTER)
                        .asDetail(),
                Aggregate.share("recall[" + label + "]", right, place(LabelScores.expected(index)), HIGHER_IS_BETTER)
                        .asDetail(),
                Aggregate.function("f1[" + label + "]", sums -> LabelScores.f1(sums, index), 0, 1, HIGHER_IS_BETTER)
                        .asDetail());
    }

    private static ToDoubleFunction<double[]> place(int place) {
        return sums -> LabelScores.at(sums, place);
    }
}
