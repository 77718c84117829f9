package dev.etalon.rating.golden.health;

import dev.etalon.core.agreement.AgreementWeights;
import dev.etalon.core.agreement.CohenKappa;
import dev.etalon.core.agreement.GwetCoefficient;
import dev.etalon.core.agreement.KrippendorffAlpha;
import dev.etalon.core.agreement.Level;
import dev.etalon.core.stats.Bootstrap;
import dev.etalon.core.stats.Confidence;
import dev.etalon.core.stats.Interval;
import dev.etalon.core.stats.Rows;
import dev.etalon.rating.exam.Mark;
import dev.etalon.rating.golden.GoldenItem;
import dev.etalon.rating.golden.GoldenSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * How far people agree on the items that two or more have labelled: the most that can be asked of a judge. Each item counts once,
 * however many pairs of raters it has; intervals are percentiles of a bootstrap over items. Kappa is Cohen's, its table pooled over pairs
 * of raters.
 */
final class RaterAgreement {
    private static final int FEWEST = 5;

    private final List<String> scale;
    private final List<String> raters;
    private final Confidence confidence;
    private final List<double[]> rows = new ArrayList<>();

    RaterAgreement(GoldenSet set, Confidence confidence) {
        this.scale = set.header().scale();
        this.raters = set.raters();
        this.confidence = confidence;
        set.items().stream().filter(GoldenItem::isDouble).map(this::row).forEach(rows::add);
    }

    /** First the table of pairs, earlier rater by rows, with the weight of one item; then the coincidences. */
    private double[] row(GoldenItem item) {
        int q = scale.size();
        List<Integer> said = raters.stream()
                .map(rater -> item.labels().get(rater))
                .filter(label -> label != null)
                .map(scale::indexOf)
                .toList();
        int m = said.size();
        double[] row = new double[2 * q * q];
        for (int i = 0; i < m; i++) {
            for (int j = i + 1; j < m; j++) {
                row[said.get(i) * q + said.get(j)] += 2.0 / (m * (m - 1.0));
                row[q * q + said.get(i) * q + said.get(j)] += 1.0 / (m - 1);
                row[q * q + said.get(j) * q + said.get(i)] += 1.0 / (m - 1);
            }
        }
        return row;
    }

    /** Agreement, kappa, AC1 and alpha; empty where too few items have two labels. */
    List<Mark> marks() {
        if (rows.size() < FEWEST) {
            return List.of();
        }
        int q = scale.size();
        Level level = scale.stream().allMatch(label -> label.matches("-?\\d+")) ? Level.ORDINAL : Level.NOMINAL;
        double[] values = new double[q];
        Arrays.setAll(values, i -> level == Level.ORDINAL ? Double.parseDouble(scale.get(i)) : i);
        List<Map.Entry<String, ToDoubleFunction<double[]>>> numbers = List.of(
                Map.entry("agreement", sums -> agreed(table(sums), q)),
                Map.entry("kappa", sums -> CohenKappa.ofTable(table(sums), q, AgreementWeights.IDENTITY)),
                Map.entry("AC1", sums -> GwetCoefficient.ofTable(table(sums), q, AgreementWeights.IDENTITY)),
                Map.entry(
                        "Krippendorff's alpha",
                        sums -> KrippendorffAlpha.ofCoincidences(
                                Arrays.copyOfRange(sums, q * q, 2 * q * q), values, level)));
        return numbers.stream()
                .map(number -> mark(number.getKey(), number.getValue()))
                .toList();
    }

    private Mark mark(String name, ToDoubleFunction<double[]> number) {
        Bootstrap drawn = Bootstrap.of(Rows.of(rows), number, confidence.draws(), confidence.seed());
        double value = drawn.value();
        Interval interval = drawn.percentile(confidence.level()).orElse(null);
        return new Mark(
                name,
                Double.isNaN(value) ? null : (Double) value,
                interval == null ? null : (Double) interval.low(),
                interval == null ? null : (Double) interval.high(),
                interval == null ? null : interval.method());
    }

    private double[] table(double[] sums) {
        return Arrays.copyOf(sums, scale.size() * scale.size());
    }

    private static double agreed(double[] table, int q) {
        double agreed = 0;
        for (int i = 0; i < q; i++) {
            agreed += table[i * q + i];
        }
        return agreed / Arrays.stream(table).sum();
    }
}
