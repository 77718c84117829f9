package dev.etalon.core.summary;

import static dev.etalon.core.summary.Direction.HIGHER_IS_BETTER;

import dev.etalon.core.score.Score;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** The summary of labelled scores; learns the labels on the way. */
final class LabelSummary implements Summary.Reading {
    private final String main;
    private final LabelIndex labels = new LabelIndex();
    private boolean anyKnown;
    private boolean anyUnknown;

    LabelSummary(String main) {
        this.main = main;
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
            sorted.forEach(label -> all.addAll(perLabel(label.getKey(), label.getValue())));
        }
        return all;
    }

    private List<Aggregate> overall() {
        List<Aggregate> overall = new ArrayList<>(List.of(
                Aggregate.share(
                        Summaries.ACCURACY, place(LabelScores.RIGHT), place(LabelScores.KNOWN), HIGHER_IS_BETTER),
                Aggregate.function(Summaries.MACRO_F1, this::macroF1, 0, 1, HIGHER_IS_BETTER),
                Aggregate.function(Summaries.WEIGHTED_F1, LabelScores::weightedF1, 0, 1, HIGHER_IS_BETTER),
                Aggregate.function(Summaries.MATTHEWS, LabelScores::matthews, -1, 1, HIGHER_IS_BETTER),
                Aggregate.function(Summaries.KAPPA, LabelScores::kappa, -1, 1, HIGHER_IS_BETTER)));
        overall.sort(Comparator.comparing(aggregate -> !aggregate.name().equals(main)));
        return overall;
    }

    private double macroF1(double[] sums) {
        return LabelScores.macroF1(sums, labels.all().getOrDefault(Score.Labelled.NO_CLASS, -1));
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
