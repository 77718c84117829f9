package dev.etalon.rating.drift;

import java.util.List;
import java.util.Map;

/**
 * How a judge stands to what it said when its watch began.
 *
 * @param looks so far
 * @param missing frozen answers without a verdict in the last look
 * @param shares what is watched
 * @param before how often each verdict was given at first
 * @param now the same in the last look
 * @param distance between the two distributions (total variation), from 0 to 1
 * @param notes cautions for the reader
 */
public record DriftReport(
        String judge,
        String identity,
        String frozen,
        int items,
        int looks,
        int missing,
        List<WatchedShare> shares,
        Map<String, Long> before,
        Map<String, Long> now,
        double distance,
        List<String> notes) {
    public DriftReport {
        shares = List.copyOf(shares);
        notes = List.copyOf(notes);
    }

    /** Whether anything that is watched has given an alarm. */
    public boolean alarm() {
        return shares.stream().anyMatch(share -> share.alarm() != null);
    }
}
