package dev.etalon.core.stats;

/**
 * How an interval is to be made.
 *
 * @param level for example 0.95
 * @param draws how many times a bootstrap draws
 * @param seed decides what is drawn
 * @param guaranteed whether an interval of a share must cover its level for every share (to decide on) rather than on the average
 *     over shares (to show)
 */
public record Confidence(double level, int draws, long seed, boolean guaranteed) {
    /** 95%, 2,000 draws. */
    public static final Confidence USUAL = new Confidence(0.95, 2_000, 1, false);

    public Confidence {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("a level must be between 0 and 1, not " + level);
        }
        if (draws < 100) {
            throw new IllegalArgumentException("a bootstrap needs 100 draws or more, not " + draws);
        }
    }

    public Confidence withLevel(double newLevel) {
        return new Confidence(newLevel, draws, seed, guaranteed);
    }

    public Confidence withSeed(long newSeed) {
        return new Confidence(level, draws, newSeed, guaranteed);
    }

    /**
     * An interval each end of which, taken alone, errs in at most this share of cases.
     *
     * @param errorRate above 0 and below one half
     */
    public Confidence oneSided(double errorRate) {
        return new Confidence(1 - 2 * errorRate, draws, seed, true);
    }
}
