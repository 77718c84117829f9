package dev.etalon.core.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many raters put each unit into each category; any number of raters, any of them missing. A rater counts once a unit: where one
 * has changed his mind, hand in the last word only.
 */
public final class Ratings {
    private final double[] values;
    private final List<int[]> counts;

    private Ratings(double[] values, List<int[]> counts) {
        this.values = values;
        this.counts = counts;
    }

    /**
     * Ratings with declared categories, in their order.
     *
     * @param units the ratings of each unit; null where a rater has none
     * @throws IllegalArgumentException when a rating is none of the categories
     */
    public static Ratings of(List<String> categories, List<? extends List<@Nullable String>> units) {
        Map<String, Integer> places = new HashMap<>();
        double[] values = new double[categories.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = i;
            places.put(categories.get(i), i);
        }
        List<int[]> counts = new ArrayList<>();
        for (List<@Nullable String> unit : units) {
            int[] row = new int[values.length];
            for (String rating : unit) {
                if (rating != null) {
                    row[place(places, rating)]++;
                }
            }
            counts.add(row);
        }
        return new Ratings(values, counts);
    }

    private static int place(Map<String, Integer> places, String rating) {
        Integer place = places.get(rating);
        if (place == null) {
            throw new IllegalArgumentException("the rating \"" + rating + "\" is none of the categories");
        }
        return place;
    }

    /**
     * Ratings that are numbers; the categories are the numbers that occur.
     *
     * @param units the ratings of each unit; NaN where a rater has none
     */
    public static Ratings ofNumbers(List<double[]> units) {
        double[] values = units.stream()
                .flatMapToDouble(Arrays::stream)
                .filter(value -> !Double.isNaN(value))
                .map(value -> value + 0.0)
                .distinct()
                .sorted()
                .toArray();
        List<int[]> counts = new ArrayList<>();
        for (double[] unit : units) {
            int[] row = new int[values.length];
            Arrays.stream(unit)
                    .filter(value -> !Double.isNaN(value))
                    .forEach(value -> row[Arrays.binarySearch(values, value + 0.0)]++);
            counts.add(row);
        }
        return new Ratings(values, counts);
    }

    /** How many categories there are. */
    int categories() {
        return values.length;
    }

    double[] values() {
        return values;
    }

    List<int[]> counts() {
        return counts;
    }

    static int raters(int[] unit) {
        return Arrays.stream(unit).sum();
    }

    long units() {
        return counts.stream().filter(unit -> raters(unit) > 1).count();
    }

    long pairs() {
        return counts.stream()
                .mapToLong(unit -> raters(unit) * (raters(unit) - 1L) / 2)
                .sum();
    }
}
