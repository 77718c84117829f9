package dev.etalon.rating.claim;

import dev.etalon.core.score.Evidence;
import java.util.List;
import java.util.Objects;

/**
 * The claims of one answer.
 *
 * @param evidence what finding them has cost and left behind; {@link Evidence#NONE} where that is nothing
 */
public record FoundClaims(List<String> claims, Evidence evidence) {
    public FoundClaims {
        claims = List.copyOf(claims);
        Objects.requireNonNull(evidence, "evidence is null");
    }

    static FoundClaims free(List<String> claims) {
        return new FoundClaims(claims, Evidence.NONE);
    }
}
