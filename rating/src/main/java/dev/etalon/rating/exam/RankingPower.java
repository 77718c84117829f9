package dev.etalon.rating.exam;

import dev.etalon.core.score.Evidence;
import dev.etalon.core.score.Score;
import dev.etalon.core.stats.Interval;
import dev.etalon.core.stats.Quantiles;
import dev.etalon.rating.guideline.Scale;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How well a rater's probabilities rank passes above fails: the area under the receiver operating characteristic, equal ones counting
 * half. Its interval is that of DeLong, DeLong and Clarke-Pearson (Biometrics 44, 1988) on placements, added up over clusters as
 * Obuchowski does ("Nonparametric Analysis of Clustered ROC Curve Data", Biometrics 53, 1997), on the logit scale.
 */
public final class RankingPower {
    private static final String NAME = "auroc";
    private static final String PROBABILITIES = "probabilities";

    /** The verdict whose probability ranks, of a pass-or-fail scale and of pairs. */
    private static final List<String> BETTER = List.of(Scale.Binary.PASS, Scale.Pairwise.A);

    private final List<Ranked> answers = new ArrayList<>();

    private record Ranked(String cluster, boolean pass, double probability) {}

    /**
     * Takes one verdict, where it comes with probabilities and people have labelled the answer.
     *
     * @param cluster answers of one cluster are not independent
     */
    public void add(String cluster, Score score) {
        if (score instanceof Score.Labelled(String label, @Nullable String expected, Evidence evidence)
                && expected != null
                && evidence.details().get(PROBABILITIES) instanceof Map<?, ?> probabilities) {
            for (String better : BETTER) {
                if (probabilities.get(better) instanceof Number number && !expected.equals(Scale.Pairwise.TIE)) {
                    add(cluster, expected.equals(better), number.doubleValue());
                }
            }
        }
    }

    void add(String cluster, boolean pass, double probability) {
        answers.add(new Ranked(cluster, pass, probability));
    }

    /** Empty where no answer has a probability, or there are no passes or no fails. */
    public Optional<Mark> mark(double level) {
        List<Ranked> passes = answers.stream().filter(Ranked::pass).toList();
        List<Ranked> fails = answers.stream().filter(answer -> !answer.pass()).toList();
        if (passes.isEmpty() || fails.isEmpty()) {
            return Optional.empty();
        }
        Map<String, double[]> clusters = new HashMap<>();
        double area = 0;
        for (Ranked pass : passes) {
            double placement = placement(pass, fails);
            area += placement / passes.size();
            add(clusters, pass, placement, 0);
        }
        for (Ranked fail : fails) {
            add(clusters, fail, placement(fail, passes), 2);
        }
        return Optional.of(mark(area, error(clusters, area, passes.size(), fails.size()), level, clusters.size()));
    }

    /** The share of the others that it is on the right side of. */
    private static double placement(Ranked one, List<Ranked> others) {
        double right = 0;
        for (Ranked other : others) {
            double ahead =
                    one.pass() ? one.probability() - other.probability() : other.probability() - one.probability();
            right += ahead > 0 ? 1 : ahead == 0 ? 0.5 : 0;
        }
        return right / others.size();
    }

    private static void add(Map<String, double[]> clusters, Ranked one, double placement, int at) {
        double[] sums = clusters.computeIfAbsent(one.cluster(), ignored -> new double[4]);
        sums[at] += placement;
        sums[at + 1]++;
    }

    private static double error(Map<String, double[]> clusters, double area, double passes, double fails) {
        double variance = 0;
        for (double[] sums : clusters.values()) {
            double part = (sums[0] - sums[1] * area) / passes + (sums[2] - sums[3] * area) / fails;
            variance += part * part;
        }
        return Math.sqrt(variance * clusters.size() / (clusters.size() - 1.0));
    }

    private static Mark mark(double area, double error, double level, int clusters) {
        if (clusters < 2 || !(area > 0 && area < 1) || !(error > 0)) {
            return new Mark(NAME, area, null, null, null);
        }
        double middle = Math.log(area / (1 - area));
        double half = Quantiles.twoSidedNormal(level) * error / (area * (1 - area));
        Interval interval =
                new Interval(logistic(middle - half), logistic(middle + half), level, "DeLong, clustered, logit");
        return new Mark(NAME, area, interval.low(), interval.high(), interval.method());
    }

    private static double logistic(double value) {
        return 1 / (1 + Math.exp(-value));
    }
}
