package dev.etalon.rating.judge;

import dev.etalon.rating.guideline.Scale;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a sample holds the verdicts that a judge gave earlier.
 *
 * @param judge who gave them; part of the signature
 * @param labels the scale
 * @param field the path of the field with the verdict
 * @param swapped the field with the verdict of the other order, for pairs judged in both; else null. It must name the same answer as
 *     {@code field} does, not the place in which the answer stood
 * @param mapping from what stands in these fields to a label; what it does not name must be a label itself
 * @param rationale the field with the judge's reasons, or null
 * @param human where the verdicts of people stand, or null
 */
public record RecordedOptions(
        String judge,
        List<String> labels,
        String field,
        @Nullable String swapped,
        Map<String, String> mapping,
        @Nullable String rationale,
        @Nullable HumanLabel human) {

    public RecordedOptions {
        Objects.requireNonNull(judge, "judge is null");
        labels = List.copyOf(labels);
        Objects.requireNonNull(field, "field is null");
        mapping = Collections.unmodifiableMap(new LinkedHashMap<>(mapping));
    }

    /** One verdict a sample. */
    public static RecordedOptions of(String judge, List<String> labels, String field) {
        return new RecordedOptions(judge, labels, field, null, Map.of(), null, null);
    }

    /** A verdict on a pair in each of both orders: A is the evaluated answer, B the other one. */
    public static RecordedOptions bothOrders(String judge, String field, String swapped) {
        List<String> labels = List.of(Scale.Pairwise.A, Scale.Pairwise.B, Scale.Pairwise.TIE);
        return new RecordedOptions(judge, labels, field, swapped, Map.of(), null, null);
    }

    public RecordedOptions withMapping(Map<String, String> newMapping) {
        return new RecordedOptions(judge, labels, field, swapped, newMapping, rationale, human);
    }

    public RecordedOptions withRationale(String newField) {
        return new RecordedOptions(judge, labels, field, swapped, mapping, newField, human);
    }

    public RecordedOptions withHuman(HumanLabel newHuman) {
        return new RecordedOptions(judge, labels, field, swapped, mapping, rationale, newHuman);
    }
}
