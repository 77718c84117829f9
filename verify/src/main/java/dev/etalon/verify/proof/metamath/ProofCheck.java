package dev.etalon.verify.proof.metamath;

import java.util.List;

/**
 * A proof that holds.
 *
 * @param steps steps of the proof
 * @param axioms the axioms and definitions that it rests on in the end
 */
public record ProofCheck(int steps, List<String> axioms) {
    public ProofCheck {
        axioms = List.copyOf(axioms);
    }
}
