package dev.etalon.optimize.search;

import java.util.function.LongSupplier;

/**
 * Ends a search that has nothing left to do: where every training example is perfect already, iterations cost nothing and would go on
 * for ever.
 */
final class Idle implements Stopper {
    private final LongSupplier work;
    private final int most;
    private long known = -1;
    private int since;

    /**
     * @param work what is done so far
     * @param most so many iterations without any work are the end
     */
    Idle(LongSupplier work, int most) {
        this.work = work;
        this.most = most;
    }

    @Override
    public boolean stops(Standing standing) {
        long now = work.getAsLong();
        since = now == known ? since + 1 : 0;
        known = now;
        return since >= most;
    }
}
