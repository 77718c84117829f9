package dev.etalon.verify.proof;

import dev.etalon.core.dataset.Sample;
import dev.etalon.verify.sandbox.SandboxException;
import dev.etalon.verify.verdict.Verification;

/** Checks the proofs of one system. */
interface ProofVerifier {

    /** @throws IllegalArgumentException when the sample is no task of this system; names the sample and the column */
    Verification verify(Sample sample, String answer) throws SandboxException, InterruptedException;

    /** A column that must be there. */
    static String required(Sample sample, String column) {
        return sample.text(column)
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> new IllegalArgumentException(
                        "sample " + sample.id() + " has no column `" + column + "`, which says what is to be proved"));
    }
}
