package dev.etalon.verify.math.value;

/** How much may still be computed for one comparison: steps and time. */
public final class Work {
    private static final int MOST_STEPS = 400_000;

    private final long deadline;
    private final long milliseconds;
    private int steps;

    public Work(long milliseconds) {
        this.milliseconds = milliseconds;
        this.deadline = System.nanoTime() + milliseconds * 1_000_000;
    }

    public void step() throws LimitException {
        if (++steps > MOST_STEPS) {
            throw LimitException.size("more than " + MOST_STEPS + " steps");
        }
        if (System.nanoTime() - deadline > 0) {
            throw LimitException.time("no verdict within " + milliseconds + " ms");
        }
    }
}
