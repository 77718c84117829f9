package dev.etalon.rating.judge;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Where a sample holds the verdict of people, with which a judge's is compared.
 *
 * @param field the path of a sample's field, see {@link dev.etalon.core.dataset.Sample#field}
 * @param mapping from what stands there to a label of the scale; what it does not name must be a label itself
 */
public record HumanLabel(String field, Map<String, String> mapping) {
    public HumanLabel {
        Objects.requireNonNull(field, "field is null");
        mapping = Collections.unmodifiableMap(new LinkedHashMap<>(mapping));
    }

    public static HumanLabel in(String field) {
        return new HumanLabel(field, Map.of());
    }
}
