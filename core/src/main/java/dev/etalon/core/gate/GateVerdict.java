package dev.etalon.core.gate;

/** What a gate answers. */
public enum GateVerdict {
    PASS,
    FAIL,
    /** The data do not decide. */
    INCONCLUSIVE
}
