package dev.etalon.verify.code.language;

/** The processes that grading starts, each from a small runner of ours. */
public enum Part {
    /** Holds a candidate: loads it, then answers calls. */
    CANDIDATE,
    /** Holds the tests: what they call asks the host. */
    TESTS,
    /** Is a candidate: a program that reads and prints. */
    PROGRAM,
    /** Holds both. */
    TOGETHER
}
