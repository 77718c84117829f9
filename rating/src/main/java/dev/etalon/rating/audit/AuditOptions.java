package dev.etalon.rating.audit;

/**
 * How an audit is made.
 *
 * @param repeats how often each unchanged item is judged: the first verdict is what changes are compared with, the others show the
 *     judge's noise
 * @param level of intervals
 * @param alpha at most this share of audits of a judge without any bias report one
 * @param leastDetection the share of corrupted answers that a judge must judge worse
 */
public record AuditOptions(int repeats, double level, double alpha, double leastDetection) {
    public static final AuditOptions USUAL = new AuditOptions(2, 0.95, 0.05, 0.8);

    public AuditOptions {
        if (repeats < 2) {
            throw new IllegalArgumentException("repeats must be 2 or more, not " + repeats
                    + ": without a repeat a judge's noise passes for a bias");
        }
        if (!(level > 0 && level < 1) || !(alpha > 0 && alpha < 1) || !(leastDetection > 0 && leastDetection < 1)) {
            throw new IllegalArgumentException("level, alpha and least detection must be between 0 and 1");
        }
    }

    public AuditOptions withRepeats(int newRepeats) {
        return new AuditOptions(newRepeats, level, alpha, leastDetection);
    }

    public AuditOptions withLevel(double newLevel) {
        return new AuditOptions(repeats, newLevel, alpha, leastDetection);
    }
}
