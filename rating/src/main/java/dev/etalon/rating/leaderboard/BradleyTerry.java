package dev.etalon.rating.leaderboard;

import dev.etalon.rating.leaderboard.BoardOptions.Ties;
import dev.etalon.rating.leaderboard.Duel.Outcome;
import dev.etalon.rating.logit.CumulativeLogit;
import dev.etalon.rating.logit.Row;
import dev.etalon.rating.logit.Thresholds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The model of Bradley and Terry ("Rank Analysis of Incomplete Block Designs", Biometrika 39, 1952): P(A beats B) = 1 / (1 + exp(r_B -
 * r_A)). A tie is half a win for each, or by Rao and Kupper (JASA 62, 1967) an outcome of its own. Differences in style may stand
 * beside the ratings (Li et al., "Does Style Matter?", LMSYS 2024). Ratings are shown as 1000 + 400 log10 of strength, with mean 1000.
 * A tiny ridge keeps the ratings of systems finite that never lost or never won.
 */
final class BradleyTerry {
    /** 400 points are odds of 10 to 1. */
    static final double SCALE = 400 / Math.log(10);

    static final double OFFSET = 1000;
    private static final double RIDGE = 1e-8;

    private final int systems;
    private final Ties ties;
    private final List<Row> wins = new ArrayList<>();
    private final List<Row> draws = new ArrayList<>();
    private final List<Integer> winDuels = new ArrayList<>();
    private final List<Integer> drawDuels = new ArrayList<>();
    private final int features;

    /**
     * Ratings and what stands beside them.
     *
     * @param points by system, with mean 1000
     * @param style the coefficients of style, in log odds for one standard deviation; empty where it is not looked at
     */
    @SuppressWarnings("ArrayRecordComponent") // never changed, never compared
    record Fit(double[] points, double[] style) {}

    BradleyTerry(List<String> names, List<Duel> duels, BoardOptions options) {
        this.systems = names.size();
        this.ties = options.ties();
        Map<String, Integer> places = new LinkedHashMap<>();
        names.forEach(name -> places.put(name, places.size()));
        double[][] style = options.style() ? standardised(duels) : new double[duels.size()][0];
        this.features = systems + (options.style() ? Style.NAMES.size() : 0);
        for (int d = 0; d < duels.size(); d++) {
            Duel duel = duels.get(d);
            boolean tie = duel.outcome() == Outcome.TIE;
            int[] two = {places.getOrDefault(duel.a(), -1), places.getOrDefault(duel.b(), -1)};
            (tie ? draws : wins).add(row(two, style[d], duel));
            (tie ? drawDuels : winDuels).add(d);
        }
    }

    private Row row(int[] two, double[] style, Duel duel) {
        int[] at = Arrays.copyOf(two, 2 + style.length);
        double[] values = Arrays.copyOf(new double[] {1, -1}, 2 + style.length);
        for (int s = 0; s < style.length; s++) {
            at[2 + s] = systems + s;
            values[2 + s] = style[s];
        }
        return new Row(at, values, duel.outcome() == Outcome.A ? 1 : 0, duel.weight());
    }

    /** Differences of style with mean 0 and standard deviation 1 over all comparisons. */
    private static double[][] standardised(List<Duel> duels) {
        double[][] style = duels.stream().map(BradleyTerry::difference).toArray(double[][]::new);
        for (int s = 0; s < Style.NAMES.size(); s++) {
            int place = s;
            double mean = Arrays.stream(style)
                    .mapToDouble(row -> row[place])
                    .average()
                    .orElse(0);
            double variance = Arrays.stream(style)
                    .mapToDouble(row -> (row[place] - mean) * (row[place] - mean))
                    .average()
                    .orElse(0);
            for (double[] row : style) {
                row[place] = variance == 0 ? 0 : (row[place] - mean) / Math.sqrt(variance);
            }
        }
        return style;
    }

    private static double[] difference(Duel duel) {
        Style a = duel.styleA();
        Style b = duel.styleB();
        if (a == null || b == null) {
            throw new IllegalArgumentException("style can be taken out only where both answers are known; on question "
                    + duel.question() + " one is not");
        }
        return Style.difference(a, b);
    }

    /** The ratings, each comparison counting as often as its weight says. */
    Fit fit() {
        return fit(null);
    }

    /** @param times how often each comparison was drawn; null for once */
    Fit fit(double @org.jspecify.annotations.Nullable [] times) {
        List<Row> rows = new ArrayList<>();
        boolean half = ties == Ties.HALF || draws.isEmpty();
        for (int i = 0; i < wins.size(); i++) {
            Row row = wins.get(i);
            double weight = weight(row, winDuels.get(i), times);
            rows.add((half ? row : row.withLabel(2 * row.label())).withWeight(weight));
        }
        for (int i = 0; i < draws.size(); i++) {
            Row row = draws.get(i);
            double weight = weight(row, drawDuels.get(i), times);
            if (half) {
                rows.add(row.withLabel(1).withWeight(weight / 2));
                rows.add(row.withLabel(0).withWeight(weight / 2));
            } else {
                rows.add(row.withLabel(1).withWeight(weight));
            }
        }
        return fitted(rows, half);
    }

    private static double weight(Row row, int duel, double @org.jspecify.annotations.Nullable [] times) {
        return times == null ? row.weight() : row.weight() * times[duel];
    }

    private Fit fitted(List<Row> rows, boolean half) {
        double[] ridge = new double[features];
        Arrays.fill(ridge, RIDGE);
        CumulativeLogit fit = CumulativeLogit.fit(
                features == systems ? summed(rows) : rows,
                ridge,
                half ? new Thresholds.Zero() : new Thresholds.Symmetric());
        double[] ratings = Arrays.copyOf(fit.coefficients(), systems);
        double mean = Arrays.stream(ratings).average().orElse(0);
        double[] points = Arrays.stream(ratings)
                .map(rating -> OFFSET + SCALE * (rating - mean))
                .toArray();
        return new Fit(points, Arrays.copyOfRange(fit.coefficients(), systems, features));
    }

    /** Comparisons that are alike as one: without style there are few kinds of them. */
    private static List<Row> summed(List<Row> rows) {
        Map<List<Integer>, Row> summed = new LinkedHashMap<>();
        for (Row row : rows) {
            if (row.weight() > 0) {
                summed.merge(
                        List.of(row.places()[0], row.places()[1], row.label()),
                        row,
                        (one, other) -> one.withWeight(one.weight() + other.weight()));
            }
        }
        return List.copyOf(summed.values());
    }
}
