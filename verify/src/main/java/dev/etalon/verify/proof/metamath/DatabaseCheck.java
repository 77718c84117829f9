package dev.etalon.verify.proof.metamath;

import java.util.List;

/**
 * What came of checking all proofs of a database.
 *
 * @param statements labelled statements read
 * @param proved theorems whose proofs hold
 * @param faults the theorems whose proofs do not, with line and reason; the first 100
 * @param failed how many those are
 */
public record DatabaseCheck(int statements, int proved, List<String> faults, int failed) {
    public DatabaseCheck {
        faults = List.copyOf(faults);
    }
}
