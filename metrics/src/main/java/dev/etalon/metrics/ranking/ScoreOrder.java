package dev.etalon.metrics.ranking;

import java.util.Arrays;

/** The order of trec_eval: by falling score, and where scores are equal by falling id, in the order of code points (UTF-8 bytes). */
final class ScoreOrder {
    private ScoreOrder() {}

    static String[] sorted(String[] ids, double[] scores, Compatibility like) {
        if (isSorted(ids, scores, like)) {
            return ids;
        }
        Scored[] all = new Scored[ids.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = new Scored(ids[i], scores[i]);
        }
        Arrays.sort(all, (a, b) -> compare(a.id, a.score, b.id, b.score, like));
        String[] sorted = new String[all.length];
        for (int i = 0; i < all.length; i++) {
            sorted[i] = all[i].id;
        }
        return sorted;
    }

    private static boolean isSorted(String[] ids, double[] scores, Compatibility like) {
        for (int i = 1; i < ids.length; i++) {
            if (compare(ids[i - 1], scores[i - 1], ids[i], scores[i], like) > 0) {
                return false;
            }
        }
        return true;
    }

    private static int compare(String id, double score, String otherId, double otherScore, Compatibility like) {
        int byScore = like.compareScores(otherScore, score);
        return byScore != 0 ? byScore : compareIds(otherId, id);
    }

    /** By code points, where {@link String#compareTo} goes by UTF-16 units: they differ above U+FFFF. */
    static int compareIds(String a, String b) {
        int shorter = Math.min(a.length(), b.length());
        for (int i = 0; i < shorter; i++) {
            char left = a.charAt(i);
            char right = b.charAt(i);
            if (left != right) {
                return place(left) - place(right);
            }
        }
        return a.length() - b.length();
    }

    /** Surrogates stand for the highest code points, but have lower numbers than U+E000 to U+FFFF. */
    private static int place(char unit) {
        return Character.isSurrogate(unit) ? unit + 0x10000 : unit;
    }

    private record Scored(String id, double score) {}
}
