package dev.etalon.optimize.reflect;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a better text is made from.
 *
 * @param component whose text it is
 * @param current the text as it is
 * @param records what the current text led to, example by example
 * @param rejected what was tried for this text and did not help
 */
public record Reflection(
        String component, String current, List<Map<String, @Nullable Object>> records, List<Rejection> rejected) {
    public Reflection {
        records = List.copyOf(records);
        rejected = List.copyOf(rejected);
    }
}
