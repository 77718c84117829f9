package dev.etalon.verify.code.answer;

import java.util.List;

/**
 * The code found in an answer.
 *
 * @param sources whole programs to try, the likeliest first; the first that compiles is the candidate
 * @param how where it was found, for the evidence
 */
public record Extraction(List<String> sources, String how) {
    public Extraction {
        sources = List.copyOf(sources);
    }
}
