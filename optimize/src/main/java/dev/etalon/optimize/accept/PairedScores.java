package dev.etalon.optimize.accept;

import dev.etalon.core.stats.ClusteredMean;
import dev.etalon.core.stats.Interval;
import dev.etalon.core.stats.PairedShareInterval;
import dev.etalon.core.stats.SignFlipTest;
import dev.etalon.optimize.program.Rollout;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How much better one candidate does than another on the same examples. An example is one pair, whatever the number of repeats: their
 * mean stands for it. Examples of one group are added up, and tests and intervals are over groups. Examples that one side has no score
 * of are left out.
 */
public final class PairedScores {
    /** For the many looks of a search. */
    private static final int DRAWS = 299;
    /** For what is reported. */
    private static final int FINAL_DRAWS = 9_999;

    private final Weighing weighing;
    private final Map<Integer, Double> differences = new LinkedHashMap<>();
    private final Map<Integer, Integer> gained = new LinkedHashMap<>();
    private boolean table = true;

    public PairedScores(Weighing weighing) {
        this.weighing = weighing;
    }

    /** Takes up all that both sides did with an example, in place of what was known of it. */
    public void put(int example, List<Rollout> before, List<Rollout> after) {
        put(example, mean(before), mean(after));
    }

    /** Takes up an example whose mean scores are known; NaN for a missing one. */
    public void put(int example, double before, double after) {
        if (Double.isFinite(after - before)) {
            differences.put(example, after - before);
            gained.put(example, Double.compare(after, before));
            table &= (before == 0 || before == 1) && (after == 0 || after == 1) && weighing.weight(example) == 1;
        }
    }

    public int size() {
        return differences.size();
    }

    /** The weighted mean of the differences; 0 where there is no pair. */
    public double gain() {
        return differences.isEmpty() ? 0 : mean().value();
    }

    /** The weighted mean with its standard error. */
    public ClusteredMean mean() {
        return ClusteredMean.of(weighted(), counts());
    }

    /**
     * How likely a gain as high as this or higher is if there is none: the one-sided paired permutation test. At most one half where
     * there is a gain, at least one half where there is a loss.
     */
    public double chanceOfGain() {
        double gain = gain();
        if (gain == 0) {
            return 0.5;
        }
        double half = SignFlipTest.of(weighted(), DRAWS, 1).p() / 2;
        return gain > 0 ? half : 1 - half;
    }

    /**
     * Whether that chance is at most so high. At one half it is enough not to be behind, or by no more than a single example is worth:
     * a loss that any other sign pattern would exceed says nothing.
     */
    public boolean isSure(double level) {
        double gain = gain();
        boolean known = gain >= 0 ? level >= 0.5 : level < 0.5 || (level == 0.5 && isMoreThanAPair());
        return known ? gain >= 0 : chanceOfGain() <= level;
    }

    /** Signs can always be set so that the sum is no larger than the largest difference: beyond it, p is below 1. */
    private boolean isMoreThanAPair() {
        double[] all = weighted();
        double largest = Arrays.stream(all).map(Math::abs).max().orElse(0);
        return Math.abs(Arrays.stream(all).sum()) > largest * (1 + 1e-9);
    }

    /**
     * The interval of the gain, as in a comparison of runs: Tango's where each side passed or failed each example, else that of t.
     *
     * @return empty where there are fewer than two pairs, or no two of them differ and nothing is known of the spread
     */
    public Optional<Interval> interval(double level) {
        int groups = groups().size();
        if (groups < 2) {
            return Optional.empty();
        }
        if (table && groups == size()) {
            long up = gained.values().stream().filter(sign -> sign > 0).count();
            long down = gained.values().stream().filter(sign -> sign < 0).count();
            return Optional.of(PairedShareInterval.tango(down, up, size(), level));
        }
        ClusteredMean mean = mean();
        return mean.standardError() > 0 ? Optional.of(mean.t(level)) : Optional.empty();
    }

    /** How likely a difference as large as this is, either way, if there is none. */
    public double twoSided() {
        return differences.isEmpty()
                ? 1
                : SignFlipTest.of(weighted(), FINAL_DRAWS, 1).p();
    }

    private double[] weighted() {
        return groups().stream().mapToDouble(Group::sum).toArray();
    }

    private double[] counts() {
        return groups().stream().mapToDouble(Group::weight).toArray();
    }

    private Collection<Group> groups() {
        Map<Object, Group> groups = new LinkedHashMap<>();
        differences.forEach((example, difference) -> {
            double weight = weighing.weight(example);
            groups.merge(weighing.groups().apply(example), new Group(weight * difference, weight), Group::plus);
        });
        return groups.values();
    }

    /** Weighted differences of examples that depend on each other, and their weights. */
    private record Group(double sum, double weight) {
        Group plus(Group other) {
            return new Group(sum + other.sum, weight + other.weight);
        }
    }

    /** NaN where no rollout has a score. */
    public static double mean(List<Rollout> rollouts) {
        double sum = 0;
        int scored = 0;
        for (Rollout rollout : rollouts) {
            if (rollout.score() != null) {
                sum += rollout.scoreOrZero();
                scored++;
            }
        }
        return scored == 0 ? Double.NaN : sum / scored;
    }
}
