package dev.etalon.optimize.evaluate;

/** What a set of examples is for. */
public enum Split {
    /** To learn from. */
    TRAIN,
    /** To choose by. */
    VALIDATION,
    /** To tell the truth, once, at the end. */
    TEST
}
