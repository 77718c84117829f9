package dev.etalon.optimize.search;

/** Counts the iterations without a new best average; each is asked about once. */
final class NoImprovement implements Stopper {
    private final int most;
    private double best = Double.NEGATIVE_INFINITY;
    private int since;

    NoImprovement(int most) {
        if (most < 1) {
            throw new IllegalArgumentException("at least one iteration must pass, not " + most);
        }
        this.most = most;
    }

    @Override
    public boolean stops(Standing standing) {
        double now = standing.pool().average(standing.pool().best());
        since = now > best ? 0 : since + 1;
        best = Math.max(best, now);
        return since >= most;
    }
}
