package dev.etalon.metrics.ranking;

import java.util.HashSet;
import java.util.Set;

/**
 * RBO: how much two rankings agree, from 0 to 1, with the most weight on their tops, extrapolated from what is seen to endless lists.
 *
 * <pre>RBO_ext = (1 - p) * sum over d = 1..l of p^(d-1) * A_d + p^l * A_l</pre>
 *
 * where l is the length of the longer list and A_d the agreement of the first d: twice the overlap over the sum of the sizes. Below
 * the end of the shorter list, of length s, unseen documents are taken to agree as the first s did:
 *
 * <pre>A_d = (X_d + A_s (d - s)) / ((d + |L_d|) / 2)</pre>
 *
 * For lists without ties that is equation 32 of Webber, Moffat and Zobel, "A Similarity Measure for Indefinite Rankings", ACM TOIS
 * 28(4), 2010. Documents of equal score either follow each other by their ids, or share their first rank, as in section 4.5 there.
 */
final class RankBiasedOverlap {
    private final double persistence;
    private final boolean shareRanks;
    private final Compatibility like = Compatibility.TREC_EVAL_10;

    RankBiasedOverlap(double persistence, boolean shareRanks) {
        this.persistence = persistence;
        this.shareRanks = shareRanks;
    }

    /** NaN where both lists are empty. */
    double of(RankedList one, RankedList other) {
        Side shorter = side(one.size() <= other.size() ? one : other);
        Side longer = side(one.size() <= other.size() ? other : one);
        int s = shorter.ids.length;
        double sum = 0;
        double weight = 1;
        double agreement = 0;
        double agreementSeen = 0;
        for (int d = 1; d <= longer.ids.length; d++) {
            longer.extend(d, shorter);
            if (d <= s) {
                shorter.extend(d, longer);
            }
            double overlap = longer.common + shorter.common;
            if (d <= s) {
                agreement = 2 * overlap / (shorter.seen.size() + longer.seen.size());
                agreementSeen = agreement;
            } else {
                agreement = (overlap + agreementSeen * (d - s)) / ((d + longer.seen.size()) / 2.0);
            }
            sum += weight * agreement;
            weight *= persistence;
        }
        return longer.ids.length == 0 ? Double.NaN : (1 - persistence) * sum + weight * agreement;
    }

    private Side side(RankedList list) {
        String[] ids = list.ranked(like);
        int[] ends = new int[ids.length];
        for (int i = 0; i < ends.length; i++) {
            ends[i] = i + 1;
        }
        return new Side(ids, shareRanks ? list.groupEnds(like) : ends);
    }

    /** A list, read from the top. */
    private static final class Side {
        private final String[] ids;
        private final int[] ends;
        private final Set<String> seen = new HashSet<>();
        /** The documents here that the other list had already when they came. */
        private int common;

        Side(String[] ids, int[] ends) {
            this.ids = ids;
            this.ends = ends;
        }

        void extend(int depth, Side other) {
            while (seen.size() < ends[depth - 1]) {
                String id = ids[seen.size()];
                seen.add(id);
                common += other.seen.contains(id) ? 1 : 0;
            }
        }
    }
}
