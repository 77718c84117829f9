package dev.etalon.verify.math;

/** Whose rules decide whether an answer is right. */
public enum MathPreset {
    /** Our own: the answers are read as mathematics and compared for equality. */
    GENERAL("general"),
    /** The last boxed answer, as a normalised text: Hendrycks et al. 2021, "Measuring Mathematical Problem Solving With the MATH Dataset". */
    MATH("math"),
    /** The number behind {@code ####}, as text: task gsm8k, filter strict-match, of lm-evaluation-harness. */
    GSM8K("gsm8k"),
    /** The last number, as text: task gsm8k, filter flexible-extract, of lm-evaluation-harness. */
    GSM8K_FLEXIBLE("gsm8k-flexible");

    private final String label;

    MathPreset(String label) {
        this.label = label;
    }

    /** As it is written in suites and signatures. */
    public String label() {
        return label;
    }
}
