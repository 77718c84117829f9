package dev.etalon.verify.proof.metamath;

/** A statement that proofs can name. */
sealed interface Labelled permits Hypothesis, Assertion {
    String label();

    /** Its place among the labelled statements: a proof may only use what stands before. */
    int index();
}
