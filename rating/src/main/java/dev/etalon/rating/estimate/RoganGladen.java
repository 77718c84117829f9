package dev.etalon.rating.estimate;

/**
 * The oldest correction of a share for a test's error: (q + specificity - 1) / (sensitivity + specificity - 1). (Rogan and Gladen,
 * "Estimating Prevalence from the Results of a Screening Test", American Journal of Epidemiology 107, 1978.)
 */
public final class RoganGladen {
    private RoganGladen() {}

    /** May lie outside [0, 1]; NaN where the golden set has passes only or fails only. */
    public static double raw(GoldenTable golden, double rate) {
        return (rate + golden.specificity() - 1) / golden.informedness();
    }

    /**
     * The standard error by the delta method.
     *
     * @param n answers rated
     */
    public static double standardError(GoldenTable golden, double rate, double n) {
        double share = Math.max(0, Math.min(1, raw(golden, rate)));
        double sensitivity = golden.sensitivity();
        double specificity = golden.specificity();
        double variance = rate * (1 - rate) / n
                + share * share * sensitivity * (1 - sensitivity) / golden.passes()
                + (1 - share) * (1 - share) * specificity * (1 - specificity) / golden.fails();
        return Math.sqrt(variance) / golden.informedness();
    }
}
