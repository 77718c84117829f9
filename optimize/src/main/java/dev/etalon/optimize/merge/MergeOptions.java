package dev.etalon.optimize.merge;

/**
 * How candidates are merged.
 *
 * @param most how many merges may be accepted
 * @param overlapFloor how many validation examples both parents must have a score of
 */
public record MergeOptions(int most, int overlapFloor) {
    public static final MergeOptions USUAL = new MergeOptions(5, 5);

    public MergeOptions {
        if (most < 0 || overlapFloor < 0) {
            throw new IllegalArgumentException("merge options must be 0 or more");
        }
    }
}
