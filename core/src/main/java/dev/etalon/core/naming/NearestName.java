package dev.etalon.core.naming;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds what a mistyped name most likely meant, by edit distance with transpositions (the optimal string alignment distance),
 * letter case ignored.
 */
public final class NearestName {
    private NearestName() {}

    /** The nearest known name, empty where none is near: at most a third of the letters may differ, at least one. */
    public static Optional<String> of(String wrong, Collection<String> known) {
        String best = null;
        int least = Math.max(1, wrong.length() / 3) + 1;
        for (String name : known) {
            int distance = distance(wrong.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT), least);
            if (distance < least) {
                best = name;
                least = distance;
            }
        }
        return Optional.ofNullable(best);
    }

    /** A sentence for an error message: {@code " Did you mean \"input\"?"}, empty where nothing is near. */
    public static String hint(String wrong, Collection<String> known) {
        return of(wrong, known).map(name -> " Did you mean \"" + name + "\"?").orElse("");
    }

    /** Names differ in length by less than the limit or are not looked at: an endless key costs nothing. */
    private static int distance(String a, String b, int limit) {
        if (Math.abs(a.length() - b.length()) >= limit) {
            return limit;
        }
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : cell(cost, a, b, i, j);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int cell(int[][] cost, String a, String b, int i, int j) {
        int replaced = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int least = Math.min(replaced, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
    }
}
