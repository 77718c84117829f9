package dev.etalon.core.summary;

import dev.etalon.core.score.Score;
import dev.etalon.core.score.Score.Labelled;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The chance that the most frequent label of k answers to a sample is the right one (self-consistency: Wang et al., 2022): the mean over
 * all sets of k of the answers that there are. Where several labels are equally frequent, one of them is taken by lot, each as likely.
 * So 2 of 5 right answers against three different wrong ones win every vote of all five; 2 against 2 and 1 win half of them. No value
 * where fewer than k answers have a label, or the right one is not known.
 *
 * @param k from 1 to 1,000
 */
public record MajorityAt(int k) implements OverRepeats {
    private static final int MOST = 1_000;

    public MajorityAt {
        if (k < 1 || k > MOST) {
            throw new IllegalArgumentException("k must be from 1 to " + MOST + ", not " + k);
        }
    }

    @Override
    public String name() {
        return "majority@" + k;
    }

    @Override
    public double value(List<Score> repeats) {
        Map<String, Integer> votes = new LinkedHashMap<>();
        String right = null;
        for (Score score : repeats) {
            if (!(score instanceof Labelled labelled)) {
                throw new IllegalArgumentException("a majority needs labels; leave out majority-at");
            }
            votes.merge(labelled.label(), 1, Integer::sum);
            right = labelled.expected();
        }
        if (right == null || repeats.size() < k) {
            return Double.NaN;
        }
        Integer own = votes.remove(right);
        return own == null
                ? 0
                : chance(
                        own, votes.values().stream().mapToInt(Integer::intValue).toArray(), k);
    }

    /**
     * The chance that the right label wins.
     *
     * @param right how many votes it has
     * @param others how many each of the others has
     */
    static double chance(int right, int[] others, int k) {
        int n = right;
        for (int votes : others) {
            n += votes;
        }
        double won = 0;
        for (int own = 1; own <= Math.min(k, right); own++) {
            double[] byTies = byTies(others, own, k - own);
            for (int ties = 0; ties < byTies.length; ties++) {
                won += choose(right, own) * byTies[ties] / (ties + 1);
            }
        }
        return Math.min(1, won / choose(n, k));
    }

    /** In how many ways the others can have so many votes together, none more than most; by how many of them have as many. */
    private static double[] byTies(int[] others, int most, int together) {
        int mostTies = Math.min(others.length, together / most);
        double[][] ways = new double[together + 1][mostTies + 1];
        ways[0][0] = 1;
        for (int votes : others) {
            for (int sum = together; sum >= 0; sum--) {
                for (int ties = mostTies; ties >= 0; ties--) {
                    ways[sum][ties] = withOneMore(ways, votes, most, sum, ties);
                }
            }
        }
        return ways[together];
    }

    private static double withOneMore(double[][] ways, int votes, int most, int sum, int ties) {
        double total = 0;
        for (int taken = 0; taken <= Math.min(votes, Math.min(most, sum)); taken++) {
            int tied = taken == most ? 1 : 0;
            if (ties >= tied) {
                total += choose(votes, taken) * ways[sum - taken][ties - tied];
            }
        }
        return total;
    }

    private static double choose(int n, int k) {
        double ways = 1;
        for (int i = 1; i <= k; i++) {
            ways = ways * (n - k + i) / i;
        }
        return ways;
    }
}
