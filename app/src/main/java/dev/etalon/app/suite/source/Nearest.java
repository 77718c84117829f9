package dev.etalon.app.suite.source;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the word that somebody meant, by optimal string alignment distance (edits and swaps of neighbours). */
public final class Nearest {
    private Nearest() {}

    /** The nearest of the words, empty where none is near: more than a third of the letters would have to change. */
    public static Optional<String> of(String written, Collection<String> words) {
        String plain = plain(written);
        int reach = Math.max(1, plain.length() / 3);
        return words.stream()
                .filter(word -> distance(plain, plain(word)) <= reach)
                .min(Comparator.comparingInt(word -> distance(plain, plain(word))));
    }

    /** {@code ; did you mean "x"?}, or the choice there is. */
    public static String hint(String written, Collection<String> words, String choice) {
        return of(written, words)
                .map(word -> "; did you mean \"" + word + "\"?")
                .orElseGet(() -> words.isEmpty() ? "" : "; " + choice + " " + String.join(", ", words));
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
    }

    private static int distance(String a, String b) {
        if (Math.abs(a.length() - b.length()) > Math.min(a.length(), b.length())) {
            return Integer.MAX_VALUE;
        }
        int[][] edits = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                edits[i][j] = step(a, b, edits, i, j);
            }
        }
        return edits[a.length()][b.length()];
    }

    private static int step(String a, String b, int[][] edits, int i, int j) {
        if (i == 0 || j == 0) {
            return i + j;
        }
        int replaced = edits[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int best = Math.min(replaced, 1 + Math.min(edits[i - 1][j], edits[i][j - 1]));
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, edits[i - 2][j - 2] + 1) : best;
    }
}
