package dev.etalon.metrics.rouge;

/**
 * What one answer has in common with one reference.
 *
 * @param precision of what the answer has
 * @param recall of what the reference has
 */
record Overlap(double precision, double recall) {
    static final Overlap NOTHING = new Overlap(0, 0);

    /** The harmonic mean of both. */
    double f() {
        return precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0;
    }
}
