package dev.etalon.verify.code.answer;

import org.jspecify.annotations.Nullable;

/** How code of one language looks, as far as finding it in an answer needs. */
public interface Syntax {

    /** Whether code defines a function of that name. */
    boolean defines(String code, String function);

    /** The function that the end of a prompt begins, or null where the prompt is no code to be completed. */
    @Nullable
    String begun(String prompt);

    /**
     * The candidate in an answer.
     *
     * @param prompt code that stands before the answer; empty where there is none
     * @param entryPoint the function that is asked for; null where there is none
     */
    Extraction extract(String answer, String prompt, @Nullable String entryPoint);
}
