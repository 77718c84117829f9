package dev.etalon.core.summary;

import static dev.etalon.core.summary.Direction.HIGHER_IS_BETTER;

import dev.etalon.core.agreement.AgreementWeights;
import dev.etalon.core.agreement.CohenKappa;
import dev.etalon.core.agreement.GwetCoefficient;
import dev.etalon.core.agreement.KrippendorffAlpha;
import dev.etalon.core.score.Score;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * Labels on a scale: what is said of any labels, and how far given and true ones agree where being near counts. The table of given
 * and true labels stands before the statistics of plain labels. An answer without a place on the scale is a missing rating there: it
 * is wrong in the accuracy, and left out of what needs a distance.
 */
final class ScaledLabels implements Summary.Reading {
    private final LabelSummary plain;
    private final LabelScale scale;
    private final int q;

    ScaledLabels(LabelSummary plain, LabelScale scale) {
        this.plain = plain;
        this.scale = scale;
        this.q = scale.labels().size();
    }

    @Override
    public double[] statistics(Score score) {
        double[] rest = plain.statistics(score);
        double[] statistics = new double[q * q + rest.length];
        System.arraycopy(rest, 0, statistics, q * q, rest.length);
        Score.Labelled labelled = (Score.Labelled) score;
        String people = labelled.expected();
        int expected = people == null ? -1 : scale.labels().indexOf(people);
        int given = scale.labels().indexOf(labelled.label());
        if (expected >= 0 && given >= 0) {
            statistics[expected * q + given] = 1;
        }
        return statistics;
    }

    @Override
    public List<Aggregate> aggregates() {
        List<Aggregate> all = new ArrayList<>();
        List<Aggregate> others =
                plain.aggregates().stream().map(other -> other.after(q * q)).toList();
        others.stream().filter(other -> !other.detail()).forEach(all::add);
        all.addAll(onScale());
        others.stream().filter(Aggregate::detail).forEach(all::add);
        return all;
    }

    private List<Aggregate> onScale() {
        double[] values = scale.values();
        String alpha = "alpha-" + scale.level().name().toLowerCase(Locale.ROOT);
        return List.of(
                agreement("kappa-quadratic", table -> CohenKappa.ofTable(table, q, AgreementWeights.QUADRATIC)),
                gwet("ac2-quadratic", table -> GwetCoefficient.ofTable(table, q, AgreementWeights.QUADRATIC)),
                agreement(alpha, table -> KrippendorffAlpha.ofCoincidences(mirrored(table), values, scale.level())),
                agreement("kappa-linear", table -> CohenKappa.ofTable(table, q, AgreementWeights.LINEAR))
                        .asDetail(),
                gwet("ac2-linear", table -> GwetCoefficient.ofTable(table, q, AgreementWeights.LINEAR))
                        .asDetail());
    }

    private static Aggregate agreement(String name, ToDoubleFunction<double[]> ofTable) {
        return Aggregate.function(name, ofTable, -1, 1, HIGHER_IS_BETTER);
    }

    /** Without a lower end: with quadratic weights it can fall below -1. */
    private static Aggregate gwet(String name, ToDoubleFunction<double[]> ofTable) {
        return Aggregate.function(name, ofTable, Double.NEGATIVE_INFINITY, 1, HIGHER_IS_BETTER);
    }

    private double[] mirrored(double[] table) {
        double[] both = new double[q * q];
        for (int cell = 0; cell < both.length && cell < table.length; cell++) {
            both[cell] += table[cell];
            both[cell % q * q + cell / q] += table[cell];
        }
        return both;
    }
}
