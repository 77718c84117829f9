package dev.etalon.core.model;

import java.nio.charset.StandardCharsets;

/** Counts the tokens of a text, without a network. Safe for use by many threads. */
@FunctionalInterface
public interface TokenCounter {
    /** The usual rule of thumb: a token for each four bytes of UTF-8, rounded up. */
    TokenCounter ROUGH = text -> (text.getBytes(StandardCharsets.UTF_8).length + 3) / 4;

    /** How many tokens this text has, about. */
    int count(String text);
}
