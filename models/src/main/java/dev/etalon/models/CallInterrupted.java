package dev.etalon.models;

/** Carries an interrupt through LangChain4j, which knows unchecked exceptions only. */
final class CallInterrupted extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
