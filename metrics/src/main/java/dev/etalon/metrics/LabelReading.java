package dev.etalon.metrics;

import dev.etalon.core.score.Score;
import dev.etalon.core.summary.Aggregate;
import dev.etalon.core.summary.Aggregate.Form;
import dev.etalon.core.summary.Direction;
import dev.etalon.core.summary.Summary;
import dev.etalon.metrics.match.Label;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/**
 * Accuracy, macro and weighted F1 and MCC from confusion counts. The answers that are no label count as wrong everywhere, but are no
 * class of their own in the macro mean.
 */
final class LabelReading implements Summary.Reading {
    private final Map<String, Integer> labels = new LinkedHashMap<>();
    private final List<int[]> pairs = new ArrayList<>();
    private final Map<Long, Integer> pairNumbers = new LinkedHashMap<>();

    @Override
    public double[] statistics(Score score) {
        if (!(score instanceof Score.Labelled labelled)) {
            throw new IllegalArgumentException("only labelled scores have statistics, not " + score);
        }
        int expected = number(Objects.requireNonNull(labelled.expected(), "a label needs the expected one"));
        int got = number(labelled.label());
        int pair = pairNumbers.computeIfAbsent((long) expected << 32 | got, unused -> {
            pairs.add(new int[] {expected, got});
            return pairs.size() - 1;
        });
        double[] statistics = new double[2 + pairs.size()];
        statistics[0] = 1;
        statistics[1] = expected == got ? 1 : 0;
        statistics[2 + pair] = 1;
        return statistics;
    }

    @Override
    public List<Aggregate> aggregates() {
        return List.of(
                new Aggregate("accuracy", Form.SHARE, sums -> sums[1] / sums[0], 0, 1, Direction.HIGHER_IS_BETTER),
                function("macro-f1", 0, this::macroF1),
                function("weighted-f1", 0, this::weightedF1),
                function("mcc", -1, this::mcc));
    }

    private static Aggregate function(String name, double lowest, ToDoubleFunction<double[]> value) {
        return new Aggregate(name, Form.FUNCTION, value, lowest, 1, Direction.HIGHER_IS_BETTER);
    }

    private int number(String label) {
        return labels.computeIfAbsent(label, unused -> labels.size());
    }

    private double macroF1(double[] sums) {
        double[][] margins = margins(sums);
        double sum = 0;
        int classes = 0;
        for (Map.Entry<String, Integer> label : labels.entrySet()) {
            int i = label.getValue();
            if (margins[0][i] + margins[1][i] > 0 && !label.getKey().equals(Label.OTHER)) {
                sum += 2 * margins[2][i] / (margins[0][i] + margins[1][i]);
                classes++;
            }
        }
        return sum / classes;
    }

    private double weightedF1(double[] sums) {
        double[][] margins = margins(sums);
        double sum = 0;
        for (int i = 0; i < labels.size(); i++) {
            if (margins[0][i] > 0) {
                sum += margins[0][i] * 2 * margins[2][i] / (margins[0][i] + margins[1][i]);
            }
        }
        return sum / sums[0];
    }

    private double mcc(double[] sums) {
        double[][] margins = margins(sums);
        double n = sums[0];
        double expectedSquares = 0;
        double gotSquares = 0;
        double products = 0;
        for (int i = 0; i < labels.size(); i++) {
            expectedSquares += margins[0][i] * margins[0][i];
            gotSquares += margins[1][i] * margins[1][i];
            products += margins[0][i] * margins[1][i];
        }
        return (sums[1] * n - products) / Math.sqrt((n * n - expectedSquares) * (n * n - gotSquares));
    }

    /** By label: how often expected, how often got, how often both. */
    private double[][] margins(double[] sums) {
        double[][] margins = new double[3][labels.size()];
        for (int pair = 0; pair + 2 < sums.length; pair++) {
            int[] labelled = pairs.get(pair);
            margins[0][labelled[0]] += sums[2 + pair];
            margins[1][labelled[1]] += sums[2 + pair];
            margins[2][labelled[0]] += labelled[0] == labelled[1] ? sums[2 + pair] : 0;
        }
        return margins;
    }
}
