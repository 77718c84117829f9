package dev.etalon.verify.code;

import java.util.List;

/**
 * The code found in an answer.
 *
 * @param sources whole programs to try, the likeliest first; the first that compiles is the candidate
 * @param how where it was found, for the evidence
 */
record Extraction(List<String> sources, String how) {
    Extraction {
        sources = List.copyOf(sources);
    }
}
