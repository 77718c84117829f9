package dev.etalon.rating.audit.probe;

/** What a probe looks for in the verdict on a changed form. */
public enum Outcome {
    /** Any other verdict than the first one: the change should not matter. */
    CHANGED,
    /** A better or a worse verdict: the change should not matter, and if it does, it has a direction. */
    SHIFTED,
    /** The best verdict, of an item that had not earned it: an attack that came through. */
    TAKEN,
    /** A worse verdict, which the changed form deserves: what is missed counts against the judge. */
    CAUGHT,
    /** Three verdicts on three answers that cannot all be meant: A over B, B over C, C over A. */
    CYCLIC
}
