package dev.etalon.core.stats;

/** Quantiles of the normal distribution, for those who make intervals elsewhere. */
public final class NormalQuantile {
    private NormalQuantile() {}

    /**
     * The half-width of a two-sided interval in standard errors; 1.96 at 0.95.
     *
     * @param level between 0 and 1
     */
    public static double twoSided(double level) {
        return Quantiles.twoSidedNormal(level);
    }
}
