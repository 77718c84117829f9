package dev.etalon.core.compare;

import java.util.Objects;

/**
 * How the trials of two runs were paired.
 *
 * @param pairs trials of the same sample and repeat, with the same input and references
 * @param onlyBaseline trials without a counterpart in the candidate
 * @param onlyCandidate trials without a counterpart in the baseline
 * @param changed trials of the same id with another input or other references: the dataset has changed, they are left out
 */
public record Pairing(long pairs, Unpaired onlyBaseline, Unpaired onlyCandidate, Unpaired changed) {
    public Pairing {
        Objects.requireNonNull(onlyBaseline, "onlyBaseline is null");
        Objects.requireNonNull(onlyCandidate, "onlyCandidate is null");
        Objects.requireNonNull(changed, "changed is null");
    }
}
