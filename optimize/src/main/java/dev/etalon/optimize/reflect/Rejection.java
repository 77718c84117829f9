package dev.etalon.optimize.reflect;

/**
 * A text that was tried and did not help.
 *
 * @param text what was proposed
 * @param reason why it was not taken
 */
public record Rejection(String text, String reason) {}
