package dev.etalon.verify.proof.metamath;

/**
 * What checking one proof may take. A proof of a kilobyte can stand for expressions that no memory holds.
 *
 * @param steps statements applied
 * @param symbols symbols written by substitution, in all
 * @param stack expressions on the stack, and kept for reuse
 * @param characters of the proof's text
 */
public record ProofLimits(int steps, long symbols, int stack, int characters) {
    /** 1,000,000 steps, 50,000,000 symbols, a stack of 100,000, 4,000,000 characters. The longest proof of set.mm needs a fiftieth. */
    public static final ProofLimits DEFAULT = new ProofLimits(1_000_000, 50_000_000, 100_000, 4_000_000);

    public ProofLimits {
        if (steps < 1 || symbols < 1 || stack < 1 || characters < 1) {
            throw new IllegalArgumentException("the limits of a proof must be at least 1");
        }
    }
}
