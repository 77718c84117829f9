package dev.etalon.optimize.reflect;

import org.jspecify.annotations.Nullable;

/**
 * What became of a reflection.
 *
 * @param text the new text; null where none could be taken
 * @param prompt what the model was asked
 * @param reply what it said
 * @param refusal why no text was taken; empty where one was
 */
public record Written(@Nullable String text, String prompt, String reply, String refusal) {}
