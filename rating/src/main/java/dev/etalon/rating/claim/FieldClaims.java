package dev.etalon.rating.claim;

import dev.etalon.core.dataset.Sample;
import dev.etalon.core.score.CallException;
import dev.etalon.core.score.FailureKind;
import dev.etalon.core.subject.Answer;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Claims that somebody has cut earlier, from a field of the sample: a list of texts. For answers that are recorded beside them. */
public final class FieldClaims implements ClaimSource {
    private final String field;

    public FieldClaims(String field) {
        this.field = Objects.requireNonNull(field, "field is null");
    }

    @Override
    public FoundClaims of(Sample sample, Answer answer) throws CallException {
        Object found = sample.field(field).orElse(List.of());
        if (!(found instanceof List<?> items) || !items.stream().allMatch(String.class::isInstance)) {
            throw new CallException(
                    FailureKind.SCORER,
                    "sample " + sample.id() + ": field \"" + field + "\" must hold a list of texts, its claims");
        }
        Stream<String> claims = items.stream().map(String.class::cast).map(String::strip);
        return FoundClaims.free(claims.filter(claim -> !claim.isEmpty()).toList());
    }

    @Override
    public String identity() {
        return "field " + field;
    }
}
