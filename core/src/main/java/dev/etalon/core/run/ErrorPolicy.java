package dev.etalon.core.run;

/**
 * How many trials may fail before a run stops. A trial has failed when it has no answer or one of its scores failed.
 *
 * @param maxShare the highest share of failed trials, 0 to 1; looked at from the 50th trial on, and at the end
 * @param maxCount the highest number of failed trials
 */
public record ErrorPolicy(double maxShare, long maxCount) {
    private static final long ENOUGH_FOR_A_SHARE = 50;

    /** Goes on whatever happens. */
    public static final ErrorPolicy NONE = new ErrorPolicy(1, Long.MAX_VALUE);

    public ErrorPolicy {
        if (!(maxShare >= 0 && maxShare <= 1)) {
            throw new IllegalArgumentException("the highest share of errors must be between 0 and 1, not " + maxShare);
        }
        if (maxCount < 0) {
            throw new IllegalArgumentException("the highest number of errors is negative: " + maxCount);
        }
    }

    public static ErrorPolicy share(double maxShare) {
        return new ErrorPolicy(maxShare, Long.MAX_VALUE);
    }

    public static ErrorPolicy count(long maxCount) {
        return new ErrorPolicy(1, maxCount);
    }

    boolean stopsWhileRunning(long failed, long done) {
        return failed > maxCount || (done >= ENOUGH_FOR_A_SHARE && failed > maxShare * done);
    }

    boolean failsAtTheEnd(long failed, long done) {
        return failed > maxCount || failed > maxShare * done;
    }
}
