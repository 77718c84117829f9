package dev.etalon.metrics.ranking;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The order of trec_eval: by falling score, and where scores are equal by falling id, in the order of code points (UTF-8 bytes).
 *
 * <p>A score's highest bits and its place are packed into one number, so that most of the work is a sort of numbers; groups whose
 * highest bits are equal are then sorted by the rule itself.
 */
final class ScoreOrder {
    private final String[] ids;
    private final double[] scores;
    private final Compatibility like;

    private ScoreOrder(String[] ids, double[] scores, Compatibility like) {
        this.ids = ids;
        this.scores = scores;
        this.like = like;
    }

    static String[] sorted(String[] ids, double[] scores, Compatibility like) {
        ScoreOrder order = new ScoreOrder(ids, scores, like);
        return order.isSorted() ? ids : order.sorted();
    }

    private boolean isSorted() {
        for (int i = 1; i < ids.length; i++) {
            if (compare(i - 1, i) > 0) {
                return false;
            }
        }
        return true;
    }

    private String[] sorted() {
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(ids.length);
        long places = (1L << bits) - 1;
        long[] packed = new long[ids.length];
        for (int i = 0; i < packed.length; i++) {
            packed[i] = (falling(scores[i]) & ~places) | i;
        }
        Arrays.sort(packed);
        String[] sorted = new String[ids.length];
        int from = 0;
        for (int to = 1; to <= packed.length; to++) {
            if (to == packed.length || (packed[to] & ~places) != (packed[from] & ~places)) {
                sortGroup(packed, from, to, places, sorted);
                from = to;
            }
        }
        return sorted;
    }

    private void sortGroup(long[] packed, int from, int to, long places, String[] sorted) {
        if (to - from == 1) {
            sorted[from] = ids[(int) (packed[from] & places)];
            return;
        }
        int[] group = IntStream.range(from, to)
                .mapToObj(i -> (int) (packed[i] & places))
                .sorted(Comparator.comparing(i -> i, this::compare))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int i = 0; i < group.length; i++) {
            sorted[from + i] = ids[group[i]];
        }
    }

    /** A number that is the smaller the higher the score. In the old mode equal floats have equal numbers. */
    private long falling(double score) {
        double plain = like == Compatibility.TREC_EVAL_9 ? (float) score + 0.0 : score + 0.0;
        long bits = Double.doubleToRawLongBits(plain);
        return ~(bits ^ ((bits >> 63) & Long.MAX_VALUE));
    }

    private int compare(int a, int b) {
        int byScore = like.compareScores(scores[b], scores[a]);
        return byScore != 0 ? byScore : compareIds(ids[b], ids[a]);
    }

    private static int compareIds(String a, String b) {
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
}
