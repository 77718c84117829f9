package dev.etalon.verify.math;

/** Where the final answer is looked for. */
public enum MathExtraction {
    /** Behind "the answer is", in the last box, between the last dollar signs, the whole of a short text, the last number. */
    AUTO,
    /** In the last {@code \boxed}, and nowhere else. */
    BOXED,
    /** The last number of the text. */
    LAST_NUMBER,
    /** The whole text is the answer. */
    WHOLE
}
