package dev.etalon.core.agreement;

/** How much two categories agree that stand i and j in an order of q: 1 for the same, 0 for the two ends. */
public enum AgreementWeights {
    /** 1 for the same, else 0. */
    IDENTITY,
    /** 1 - |i - j| / (q - 1). */
    LINEAR,
    /** 1 - (i - j)^2 / (q - 1)^2. */
    QUADRATIC;

    double of(int i, int j, int q) {
        double apart = q == 1 ? 0 : Math.abs(i - j) / (q - 1.0);
        return switch (this) {
            case IDENTITY -> i == j ? 1 : 0;
            case LINEAR -> 1 - apart;
            case QUADRATIC -> 1 - apart * apart;
        };
    }
}
