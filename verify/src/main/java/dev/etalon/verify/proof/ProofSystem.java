package dev.etalon.verify.proof;

import java.util.Locale;

/** The languages in which proofs can be checked. */
public enum ProofSystem {
    /** In this process, without any program. */
    METAMATH,
    /** Coq 8.16 or newer, in the sandbox. */
    COQ,
    /** Lean 4.28 or newer, in the sandbox. */
    LEAN;

    /** The name in suites and signatures. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
