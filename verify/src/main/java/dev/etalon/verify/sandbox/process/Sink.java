package dev.etalon.verify.sandbox.process;

/** Takes what a process writes. */
interface Sink {
    /** @return false when it was too much */
    boolean accept(byte[] buffer, int length);

    /** No more will come. */
    default void end() {}
}
