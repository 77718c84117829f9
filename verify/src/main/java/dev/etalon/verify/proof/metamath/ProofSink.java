package dev.etalon.verify.proof.metamath;

import java.util.List;

/** Takes the theorems of a database as they are read. */
@FunctionalInterface
interface ProofSink {

    void theorem(Read read) throws MetamathException;

    /**
     * A theorem with its proof.
     *
     * @param symbols those that are declared so far
     * @param labels what stands before the theorem
     */
    record Read(Assertion theorem, List<String> proof, Symbols symbols, Labels labels, int line) {}
}
