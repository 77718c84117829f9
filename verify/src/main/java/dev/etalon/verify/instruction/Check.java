package dev.etalon.verify.instruction;

/** One instruction that an answer follows or not. */
@FunctionalInterface
interface Check {
    boolean follows(String response);
}
